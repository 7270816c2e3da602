import { randomBytes } from 'node:crypto';
import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { firstPartOf, locationOf, sendDocument } from '../../run/media.ts';
import { messageIn } from '../../run/say.ts';
import { historyOf } from '../../run/requests.ts';
import { randomId } from '../../run/unique.ts';

const partLength = 1024;
const bytesIn = (answer: unknown) => pick(answer, 'upload.file').map(({ bytes }) => bytes);

check('a document comes back byte by byte for whoever got it, with the hashes of its parts', async (kit) => {
  const { ana, budi, marker } = kit;
  const name = `${marker()}.bin`;
  const bytes = randomBytes(partLength);
  await sendDocument(ana, budi.peer, bytes, name);
  const history = await budi.shows('messages.sendMedia', historyOf(ana.peer), name);
  const document = pick(history, 'document').find(({ attributes }) => JSON.stringify(attributes).includes(name));
  if (document === undefined) throw new Error('no document came');
  const location = locationOf(document);
  await budi.shows('upload.saveFilePart', firstPartOf(location), bytesIn, [bytes]);
  const { createHash } = await import('node:crypto');
  const digest = createHash('sha256').update(bytes).digest();
  const hashes = { _: 'upload.getFileHashes', location, offset: 0 } as const;
  await budi.shows('upload.saveFilePart', hashes, (answer) => pick(answer, 'fileHash').map(({ hash }) => hash), [
    digest,
  ]);
});

check('a large file comes in parts that carry their count', async (kit) => {
  const { ana, budi, marker } = kit;
  const name = `${marker()}.bin`;
  const partBytes = 512 * 1024;
  const parts = Array.from({ length: 21 }, () => randomBytes(partBytes));
  const fileId = randomId();
  for (const [filePart, bytes] of parts.entries()) {
    await ana.call({ _: 'upload.saveBigFilePart', fileId, filePart, fileTotalParts: parts.length, bytes });
  }
  await ana.call({
    _: 'messages.sendMedia',
    peer: budi.peer,
    message: name,
    randomId: randomId(),
    media: {
      _: 'inputMediaUploadedDocument',
      forceFile: true,
      file: { _: 'inputFileBig', id: fileId, parts: parts.length, name },
      mimeType: 'application/octet-stream',
      attributes: [{ _: 'documentAttributeFilename', fileName: name }],
    },
  });
  const message = await messageIn(budi, ana.peer, name);
  const [document] = pick(message, 'document');
  if (document === undefined) throw new Error('no document came');
  const last = { ...firstPartOf(locationOf(document)), offset: partBytes * 20, limit: partBytes };
  await budi.shows('upload.saveBigFilePart', last, bytesIn, [parts[20]]);
});
