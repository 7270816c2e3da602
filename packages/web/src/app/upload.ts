/** Brings the bytes of a file to the server, part by part. Source: core.telegram.org/api/files#uploading-files */
import type { TypeDocumentAttribute, TypeInputFile, TypeInputMedia } from '../codec/generated/types.ts';
import type { Attachment } from '../state/outbox.ts';
import type { App } from './app.ts';

/** Bytes of one part: all but the last are of this length. */
const PART_BYTES = 512 * 1024;
/** From this size on files have no check sum and say how many parts they have. */
const BIG_BYTES = 10 * 1024 * 1024;
/** Parts on their way at once: more would only stand in the way of messages. */
const PARTS_AT_ONCE = 2;
/** The largest file. Source: core.telegram.org/api/files (4000 parts) */
export const FILE_BYTES_MAX = 4000 * PART_BYTES;

/** The message was given up while its bytes were on their way. */
export class UploadCancelled extends Error {
  constructor() {
    super('the upload was given up');
    this.name = 'UploadCancelled';
  }
}

function tellProgress(app: App, randomId: bigint, share: number | undefined): void {
  app.store.update((state) => {
    const uploads = new Map(state.uploads);
    if (share === undefined) uploads.delete(randomId);
    else uploads.set(randomId, share);
    return { ...state, uploads };
  });
}

async function uploadParts(app: App, randomId: bigint, blob: Blob, fileId: bigint): Promise<number> {
  const count = Math.max(1, Math.ceil(blob.size / PART_BYTES));
  const isBig = blob.size > BIG_BYTES;
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      if (!app.store.get().outbox.some((one) => one.randomId === randomId)) throw new UploadCancelled();
      const part = next;
      next += 1;
      const slice = blob.slice(part * PART_BYTES, (part + 1) * PART_BYTES);
      const bytes = new Uint8Array(await slice.arrayBuffer());
      const common = { file_id: fileId, file_part: part, bytes };
      await (isBig
        ? app.connection.call({ _: 'upload.saveBigFilePart', ...common, file_total_parts: count })
        : app.connection.call({ _: 'upload.saveFilePart', ...common }));
      done += 1;
      tellProgress(app, randomId, done / count);
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARTS_AT_ONCE, count) }, work));
  return count;
}

function attributesOf(attachment: Attachment): TypeDocumentAttribute[] {
  const { kind, name, width, height, seconds } = attachment;
  const attributes: TypeDocumentAttribute[] = [{ _: 'documentAttributeFilename', file_name: name }];
  if (kind === 'video') {
    attributes.push({ _: 'documentAttributeVideo', duration: seconds, w: width, h: height, supports_streaming: true });
  }
  return attributes;
}

function mediaOf(attachment: Attachment, file: TypeInputFile): TypeInputMedia {
  if (attachment.kind === 'photo') return { _: 'inputMediaUploadedPhoto', file };
  return {
    _: 'inputMediaUploadedDocument',
    file,
    mime_type: attachment.mime,
    force_file: attachment.kind === 'file' || undefined,
    attributes: attributesOf(attachment),
  };
}

/**
 * Uploads what goes with a message and tells how far it is. Rejects with UploadCancelled where the message was taken
 * out of the outbox meanwhile; a broken line rejects as any call does, and the whole file goes again.
 */
export async function uploadAttachment(app: App, randomId: bigint, attachment: Attachment): Promise<TypeInputMedia> {
  const { blob, name } = attachment;
  const fileId = app.platform.random.id64();
  tellProgress(app, randomId, 0);
  try {
    const parts = await uploadParts(app, randomId, blob, fileId);
    const isBig = blob.size > BIG_BYTES;
    const file: TypeInputFile = isBig
      ? { _: 'inputFileBig', id: fileId, parts, name }
      : { _: 'inputFile', id: fileId, parts, name, md5_checksum: '' };
    return mediaOf(attachment, file);
  } finally {
    tellProgress(app, randomId, undefined);
  }
}
