import assert from 'node:assert/strict';
import test from 'node:test';
import { asIn143, notYetIn144 } from '../../generator/layer-144.ts';
import type { Entry, Schema } from '../schema/entry.ts';
import { schemas } from '../testing/schemas.ts';
import { LAYERS, layerOf } from './layers.ts';

const bare = new Set([
  '#',
  'int',
  'int53',
  'long',
  'double',
  'string',
  'bytes',
  'int128',
  'int256',
  'Bool',
  'true',
  '!X',
  'X',
]);
const named = (schema: Schema | undefined): Map<string, Entry> =>
  new Map(schema?.entries.map((entry) => [entry.name, entry]));
const idsOf = ({ entries }: Schema): Set<number> => new Set(entries.map(({ id }) => id));
const neighbour = (layer: number): Schema => {
  const found = schemas.readable.find((each) => each.layer === layer);
  assert.ok(found);
  return found;
};
const layer144 = schemas.layers[144];

test('a client is served by the layer that it announces, a newer one by the newest, any other not at all', () => {
  assert.deepEqual(LAYERS, [144, 152, 198, 214, 227]);
  for (const layer of LAYERS) assert.equal(layerOf(layer), layer);
  assert.equal(layerOf(228), 227);
  assert.equal(layerOf(1_000), 227);
  for (const layer of [0, 18, 143, 145, 158, 197, 226, Number.NaN]) assert.equal(layerOf(layer), undefined);
});

test('every type that a layer names has constructors in it', () => {
  for (const { layer, entries } of [schemas.canonical, ...schemas.readable]) {
    const types = new Set(entries.filter(({ kind }) => kind === 'class').map(({ type }) => type));
    const missing = entries.flatMap(({ name, args }) =>
      args.filter(({ type }) => !bare.has(type) && !types.has(type)).map(({ type }) => `${name} names ${type}`),
    );
    assert.deepEqual(missing, [], `layer ${layer}`);
  }
});

test('layer 144 has no definition that neither of its neighbours has', () => {
  const known = new Set([...idsOf(neighbour(143)), ...idsOf(neighbour(145))]);
  assert.deepEqual(
    layer144.entries.filter(({ id }) => !known.has(id)),
    [],
  );
});

test('each entry of the delta of layer 144 decides between definitions that differ', () => {
  const older = named(neighbour(143));
  const newer = named(neighbour(145));
  for (const name of Object.keys(asIn143)) assert.notEqual(older.get(name)?.id, newer.get(name)?.id, name);
  for (const name of notYetIn144) assert.equal(older.has(name), false, name);
});

/** Each of these is on the page of core.telegram.org that the stored index of layer 144 holds. */
test('layer 144 is what its own documentation showed', () => {
  const entries = named(layer144);
  const fields = (name: string): string[] => entries.get(name)?.args.map((argument) => argument.name) ?? [];
  for (const name of [
    'messageEntityCustomEmoji',
    'documentAttributeCustomEmoji',
    'privacyKeyVoiceMessages',
    'premiumGiftOption',
    'paymentFormMethod',
    'stickerSetFullCovered',
    'updateReadFeaturedEmojiStickers',
    'messages.getCustomEmojiDocuments',
    'messages.getFeaturedEmojiStickers',
    'inputStorePaymentGiftPremium',
  ])
    assert.ok(entries.has(name), name);
  for (const name of [
    'emojiStatus',
    'reactionEmoji',
    'chatReactionsAll',
    'sendAsPeer',
    'updateRecentReactions',
    'payments.requestRecurringPayment',
    'payments.restorePlayMarketReceipt',
    'account.updateEmojiStatus',
  ])
    assert.ok(!entries.has(name), name);
  assert.deepEqual(fields('reactionCount'), ['flags', 'chosen', 'reaction', 'count']);
  assert.deepEqual(fields('updateStickerSets'), []);
  assert.ok(fields('stickerSet').includes('thumb_document_id'));
  assert.ok(fields('messages.featuredStickers').includes('premium'));
  assert.deepEqual(fields('payments.assignPlayMarketTransaction'), ['receipt', 'purpose']);
  assert.deepEqual(fields('messages.requestSimpleWebView'), ['flags', 'bot', 'url', 'theme_params']);
});
