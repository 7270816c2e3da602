import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TlOf } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, importNumbers, type Person } from '../accounts/people.ts';
import { testBytes } from './test-bytes.ts';

let house: House;
let ana: Person;
let budi: Person;
let stranger: Person;

before(async () => {
  house = await openHouse(tempFolder());
  [ana, budi, stranger] = [await arrive(house, 1), await arrive(house, 2), await arrive(house, 3)];
  await importNumbers(ana, [{ phone: budi.phone, first: 'Budi' }]);
});
after(() => house.close());

const bytes = testBytes(5000);
const peerOf = ({ id, user }: Person) => ({
  _: 'inputPeerUser' as const,
  user_id: id as number,
  access_hash: user.access_hash ?? 0n,
});

async function send(): Promise<void> {
  await ana.call<'upload.saveFilePart'>({ _: 'upload.saveFilePart', file_id: 5n, file_part: 0, bytes });
  await ana.call<'messages.sendMedia'>({
    _: 'messages.sendMedia',
    peer: peerOf(budi),
    media: {
      _: 'inputMediaUploadedDocument',
      file: { _: 'inputFile', id: 5n, parts: 1, name: 'a.bin', md5_checksum: '' },
      mime_type: 'application/x-a',
      attributes: [],
    },
    message: '',
    random_id: 77n,
  });
}

/** The document as Budi's history shows it now. */
async function shown(): Promise<TlOf<'document'>> {
  const history = await budi.call<'messages.getHistory'>({
    _: 'messages.getHistory',
    peer: peerOf(ana),
    ...{ offset_id: 0, offset_date: 0, add_offset: 0, limit: 1, max_id: 0, min_id: 0, hash: 0n },
  });
  if (!('messages' in history)) throw new Error(history._);
  const [message] = history.messages;
  if (message?._ !== 'message' || message.media?._ !== 'messageMediaDocument') throw new Error('nothing is shown');
  if (message.media.document?._ !== 'document') throw new Error('no document');
  return message.media.document;
}

async function fetch(by: Person, document: TlOf<'document'>, change: Partial<TlOf<'inputDocumentFileLocation'>> = {}) {
  const { id, access_hash, file_reference } = document;
  const location = { _: 'inputDocumentFileLocation' as const, id, access_hash, file_reference, thumb_size: '' };
  return await by.call<'upload.getFile'>({
    _: 'upload.getFile',
    location: { ...location, ...change },
    offset: 0,
    limit: 8192,
  });
}

test('a reference runs out, and looking at the message again gives one that holds', async () => {
  await send();
  const first = await shown();
  const file = await fetch(budi, first);
  assert.deepEqual(file._ === 'upload.file' && new Uint8Array(file.bytes), bytes);
  house.clock.moveS(26 * 3600);
  await assert.rejects(fetch(budi, first), { row: 'FILE_REFERENCE_EXPIRED', code: 400 });
  const now = await shown();
  assert.notDeepEqual(now.file_reference, first.file_reference);
  const again = await fetch(budi, now);
  assert.deepEqual(again._ === 'upload.file' && new Uint8Array(again.bytes), bytes);
});

test('a reference opens the file that it was issued for, until when it was issued, and nothing else', async () => {
  const document = await shown();
  const reference = document.file_reference;
  for (let at = 0; at < reference.length; at += 1) {
    const forged = Uint8Array.from(reference);
    forged[at] = (forged[at] ?? 0) ^ 1;
    await assert.rejects(fetch(budi, document, { file_reference: forged }), { row: 'FILE_REFERENCE_INVALID' });
  }
  await assert.rejects(fetch(budi, document, { file_reference: new Uint8Array(0) }), { row: 'FILE_REFERENCE_EMPTY' });
  await assert.rejects(fetch(budi, document, { file_reference: new Uint8Array(500) }), {
    row: 'FILE_REFERENCE_INVALID',
  });
  const other = house.services.files.references.issue('photo', document.id);
  await assert.rejects(fetch(budi, document, { file_reference: other }), { row: 'FILE_REFERENCE_INVALID' });
});

test('ids and hashes that are made up open nothing, whoever tries', async () => {
  const document = await shown();
  await assert.rejects(fetch(stranger, document, { access_hash: document.access_hash + 1n }), {
    row: 'FILE_ID_INVALID',
  });
  await assert.rejects(fetch(stranger, document, { id: document.id + 1n }), { row: 'FILE_ID_INVALID' });
  await assert.rejects(fetch(stranger, document, { thumb_size: 'm' }), { row: 'LOCATION_INVALID' });
  await assert.rejects(fetch(stranger, document, { thumb_size: '../x' }), { row: 'LOCATION_INVALID' });
});
