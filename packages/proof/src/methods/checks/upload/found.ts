import { createHash, randomBytes } from 'node:crypto';
import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { sendDocument } from '../../run/media.ts';

const documentIds = (answer: unknown) => pick(answer, 'document').map(({ id }) => id);

check('a document is found by what is in it', async ({ ana, budi, marker }) => {
  const bytes = randomBytes(300);
  const { document } = await sendDocument(ana, budi.peer, bytes, `${marker()}.bin`);
  const sha256 = createHash('sha256').update(bytes).digest();
  const request = {
    _: 'messages.getDocumentByHash',
    sha256,
    size: bytes.length,
    mimeType: 'application/octet-stream',
  } as const;
  await ana.other.shows('messages.sendMedia', request, documentIds, [document.id]);
});

check('what one sent is found by its name, whoever it went to', async ({ ana, budi, marker }) => {
  const name = marker();
  const { document } = await sendDocument(ana, budi.peer, randomBytes(300), `${name}.bin`);
  const filter = { _: 'inputMessagesFilterDocument' } as const;
  const request = { _: 'messages.searchSentMedia', q: name, filter, limit: 10 } as const;
  await ana.other.shows('messages.sendMedia', request, documentIds, [document.id]);
});
