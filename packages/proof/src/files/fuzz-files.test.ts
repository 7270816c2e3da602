import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { RpcError } from '@suaka/domain';
import type { AnyRequest, Tl } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { jpeg } from './pictures.ts';
import { testBytes } from './test-bytes.ts';

/** Documented answers are 400, 403, 406 and 420; anything else would make stock clients try for ever. */
const codes = new Set([400, 403, 406, 420]);
const runs = { numRuns: 400, seed: 20_261_124 } as const;

let house: House;
let ana: Person;
let reference: Uint8Array;
let photo: { id: bigint; access_hash: bigint };

before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1);
  const bytes = await jpeg(200, 200);
  await ana.call<'upload.saveFilePart'>({ _: 'upload.saveFilePart', file_id: 1n, file_part: 0, bytes });
  const made = await ana.call<'messages.uploadMedia'>({
    _: 'messages.uploadMedia',
    peer: { _: 'inputPeerSelf' },
    media: {
      _: 'inputMediaUploadedPhoto',
      file: { _: 'inputFile', id: 1n, parts: 1, name: 'a.jpg', md5_checksum: '' },
    },
  });
  if (made._ !== 'messageMediaPhoto' || made.photo?._ !== 'photo') throw new Error(made._);
  photo = made.photo;
  reference = made.photo.file_reference;
});
after(() => house.close());

/** A fault that is no answer fails the test; so does an answer that a client would repeat. */
async function survives(request: AnyRequest): Promise<void> {
  try {
    await ana.call(request);
  } catch (error) {
    assert.ok(error instanceof RpcError, `${request._}: ${String(error)}`);
    assert.ok(codes.has(error.code), `${request._}: ${error.code} ${error.message}`);
  }
}

const int = fc.oneof(fc.integer(), fc.constantFrom(-1, 0, 1, 3999, 4000, 2 ** 31 - 1, -(2 ** 31)));
const long = fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.constantFrom(0n, 1n, 2n, 3n));
const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('', '../../x', '\u0000', 'm', 's', 'i'));
const someBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom(1024, 2048, 524_288, 524_289).map((length) => testBytes(length)),
);
const ref = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.constant(0).map(() => reference),
);
const known = long.chain((other) => fc.constantFrom(other, 0n).map((id) => (id === 0n ? photo.id : id)));
const hash = long.chain((other) => fc.constantFrom(other, 0n).map((id) => (id === 0n ? photo.access_hash : id)));
const file: fc.Arbitrary<Tl<'InputFile'>> = fc.oneof(
  fc.record({ _: fc.constant('inputFile' as const), id: long, parts: int, name: text, md5_checksum: text }),
  fc.record({ _: fc.constant('inputFileBig' as const), id: long, parts: int, name: text }),
);
const location: fc.Arbitrary<Tl<'InputFileLocation'>> = fc.oneof(
  fc.record({
    _: fc.constantFrom('inputPhotoFileLocation' as const, 'inputDocumentFileLocation' as const),
    id: known,
    access_hash: hash,
    file_reference: ref,
    thumb_size: text,
  }),
  fc.record({
    _: fc.constant('inputPeerPhotoFileLocation' as const),
    peer: fc.constant({ _: 'inputPeerSelf' as const }),
    photo_id: known,
    big: fc.boolean(),
  }),
  fc.constant({ _: 'inputTakeoutFileLocation' as const }),
  fc.record({ _: fc.constant('inputEncryptedFileLocation' as const), id: long, access_hash: long }),
);
const attribute: fc.Arbitrary<Tl<'DocumentAttribute'>> = fc.oneof(
  fc.record({ _: fc.constant('documentAttributeFilename' as const), file_name: text }),
  fc.record({
    _: fc.constant('documentAttributeVideo' as const),
    duration: fc.double(),
    w: int,
    h: int,
    round_message: fc.boolean(),
  }),
  fc.record({
    _: fc.constant('documentAttributeAudio' as const),
    duration: int,
    voice: fc.boolean(),
    waveform: someBytes,
  }),
  fc.record({ _: fc.constant('documentAttributeImageSize' as const), w: int, h: int }),
);
const media: fc.Arbitrary<Tl<'InputMedia'>> = fc.oneof(
  fc.record({ _: fc.constant('inputMediaUploadedPhoto' as const), file }),
  fc.record({
    _: fc.constant('inputMediaUploadedDocument' as const),
    file,
    mime_type: text,
    attributes: fc.array(attribute, { maxLength: 4 }),
  }),
  fc.record({
    _: fc.constant('inputMediaPhoto' as const),
    id: fc.record({ _: fc.constant('inputPhoto' as const), id: known, access_hash: hash, file_reference: ref }),
  }),
  fc.record({
    _: fc.constant('inputMediaGeoPoint' as const),
    geo_point: fc.record({ _: fc.constant('inputGeoPoint' as const), lat: fc.double(), long: fc.double() }),
  }),
  fc.record({ _: fc.constant('inputMediaDice' as const), emoticon: text }),
  fc.record({
    _: fc.constant('inputMediaContact' as const),
    phone_number: text,
    first_name: text,
    last_name: text,
    vcard: text,
  }),
);

const requests: readonly (readonly [string, fc.Arbitrary<AnyRequest>])[] = [
  [
    'upload.saveFilePart',
    fc.record({ _: fc.constant('upload.saveFilePart' as const), file_id: long, file_part: int, bytes: someBytes }),
  ],
  [
    'upload.saveBigFilePart',
    fc.record({
      _: fc.constant('upload.saveBigFilePart' as const),
      ...{ file_id: long, file_part: int, file_total_parts: int, bytes: someBytes },
    }),
  ],
  [
    'upload.getFile',
    fc.record({
      _: fc.constant('upload.getFile' as const),
      location,
      precise: fc.boolean(),
      offset: fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, 1024, 4096)),
      limit: fc.oneof(int, fc.constantFrom(1024, 4096, 1024 * 1024)),
    }),
  ],
  [
    'upload.getFileHashes',
    fc.record({
      _: fc.constant('upload.getFileHashes' as const),
      location,
      offset: fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, 1)),
    }),
  ],
  [
    'messages.sendMedia',
    fc.record({
      _: fc.constant('messages.sendMedia' as const),
      peer: fc.constant({ _: 'inputPeerSelf' as const }),
      media,
      message: text,
      random_id: long,
    }),
  ],
  [
    'messages.uploadMedia',
    fc.record({
      _: fc.constant('messages.uploadMedia' as const),
      peer: fc.constant({ _: 'inputPeerSelf' as const }),
      media,
    }),
  ],
  [
    'messages.sendMultiMedia',
    fc.record({
      _: fc.constant('messages.sendMultiMedia' as const),
      peer: fc.constant({ _: 'inputPeerSelf' as const }),
      multi_media: fc.array(
        fc.record({ _: fc.constant('inputSingleMedia' as const), media, random_id: long, message: text }),
        { maxLength: 12 },
      ),
    }),
  ],
  [
    'messages.getDocumentByHash',
    fc.record({
      _: fc.constant('messages.getDocumentByHash' as const),
      sha256: someBytes,
      size: fc.maxSafeInteger(),
      mime_type: text,
    }),
  ],
  ['photos.uploadProfilePhoto', fc.record({ _: fc.constant('photos.uploadProfilePhoto' as const), file })],
  [
    'photos.getUserPhotos',
    fc.record({
      _: fc.constant('photos.getUserPhotos' as const),
      user_id: fc.constant({ _: 'inputUserSelf' as const }),
      ...{ offset: int, max_id: long, limit: int },
    }),
  ],
  [
    'photos.deletePhotos',
    fc.record({
      _: fc.constant('photos.deletePhotos' as const),
      id: fc.array(
        fc.record({ _: fc.constant('inputPhoto' as const), id: known, access_hash: hash, file_reference: ref }),
        { maxLength: 3 },
      ),
    }),
  ],
];

for (const [name, arbitrary] of requests) {
  test(`${name} answers whatever it is asked, and never with what a client would repeat for ever`, async () => {
    await fc.assert(fc.asyncProperty(arbitrary, survives), runs);
  });
}
