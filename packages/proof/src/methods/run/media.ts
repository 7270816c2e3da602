import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { Long, type tl } from '@mtcute/core';
import type { Actor } from './actor.ts';
import { pick } from './leaves.ts';
import { randomId } from './unique.ts';

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
};

const side = 160;

/** A square PNG of one colour that no other picture of the run has (W3C PNG, sections 5 and 11). */
export function picture(): Uint8Array {
  const row = Buffer.concat([Buffer.of(0), ...Array.from({ length: side }, () => randomColour)]);
  const noise = randomBytes(side * 3);
  const rows = Buffer.concat([Buffer.of(0), noise, ...Array.from({ length: side - 1 }, () => row)]);
  const header = Buffer.concat([uint32(side), uint32(side), Buffer.of(8, 2, 0, 0, 0)]);
  const signature = Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const randomColour = randomBytes(3);

/** Uploads bytes in one part. */
export async function upload(actor: Actor, bytes: Uint8Array, name: string): Promise<tl.RawInputFile> {
  const fileId = randomId();
  await actor.call({ _: 'upload.saveFilePart', fileId, filePart: 0, bytes });
  return { _: 'inputFile', id: fileId, parts: 1, name, md5Checksum: '' };
}

/** Sends a file as a document, and gives its message as the sender sees it. */
export async function sendDocument(
  actor: Actor,
  peer: tl.TypeInputPeer,
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly id: number; readonly document: tl.RawDocument }> {
  const answer = await actor.call({
    _: 'messages.sendMedia',
    peer,
    message: '',
    randomId: randomId(),
    media: {
      _: 'inputMediaUploadedDocument',
      forceFile: true,
      file: await upload(actor, bytes, name),
      mimeType: 'application/octet-stream',
      attributes: [{ _: 'documentAttributeFilename', fileName: name }],
    },
  });
  const [document] = pick(answer, 'document');
  const id = pick(answer, 'updateMessageID')[0]?.id;
  if (document === undefined || id === undefined) throw new Error('no document was sent');
  return { id, document };
}

/** Where the bytes of a document are. */
export const locationOf = (document: tl.RawDocument): tl.RawInputDocumentFileLocation => ({
  _: 'inputDocumentFileLocation',
  id: document.id,
  accessHash: document.accessHash,
  fileReference: document.fileReference,
  thumbSize: '',
});

/** The first part of a file. */
export const firstPartOf = (location: tl.TypeInputFileLocation): tl.upload.RawGetFileRequest => ({
  _: 'upload.getFile',
  location,
  offset: 0,
  limit: 4096,
});

export const noHash = Long.ZERO;
