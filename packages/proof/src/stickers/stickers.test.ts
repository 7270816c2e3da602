import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { reactionEmoji } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, secondDevice, type Person } from '../accounts/people.ts';
import { missed, peerOf, ptsOf, refusedAs } from '../messages/talk.ts';

let house: House;
let ana: Person;
let anaToo: Person;
let budi: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  anaToo = await secondDevice(house, ana);
  budi = await arrive(house, 2, 'Budi');
});
after(() => house.close());

const kasu: Tl<'InputStickerSet'> = { _: 'inputStickerSetShortName', short_name: 'kasu_animated' };

async function setOf(person: Person, stickerset: Tl<'InputStickerSet'>): Promise<TlOf<'messages.stickerSet'>> {
  const set = await person.call<'messages.getStickerSet'>({ _: 'messages.getStickerSet', stickerset, hash: 0 });
  assert.ok(set._ === 'messages.stickerSet');
  return set;
}

const inputOf = (document: Tl<'Document'>): Tl<'InputDocument'> => {
  assert.ok(document._ === 'document');
  const { id, access_hash, file_reference } = document;
  return { _: 'inputDocument', id, access_hash, file_reference };
};

async function installed(person: Person): Promise<string[]> {
  const all = await person.call<'messages.getAllStickers'>({ _: 'messages.getAllStickers', hash: 0n });
  assert.ok(all._ === 'messages.allStickers');
  return all.sets.map((set) => set.short_name);
}

/** What the other device is told that was away. */
async function told(person: Person, pts: number): Promise<string[]> {
  const difference = await missed(person, pts);
  assert.ok(difference._ === 'updates.difference');
  return difference.other_updates.map((update) => update._);
}

test('the first stickers are there, whole, and their files are what was drawn', async () => {
  await house.services.stickers.art();
  const { set, documents, packs } = await setOf(ana, kasu);
  assert.ok(documents.length >= 10 && set.count === documents.length && set.official === true);
  assert.ok(packs.some(({ emoticon }) => emoticon === '👋'));
  const [first] = documents;
  assert.ok(first?._ === 'document' && first.mime_type === 'application/x-tgsticker');
  const file = await ana.call<'upload.getFile'>({
    _: 'upload.getFile',
    location: {
      ...inputOf(first),
      _: 'inputDocumentFileLocation',
      thumb_size: '',
    } as TlOf<'inputDocumentFileLocation'>,
    offset: 0,
    limit: 1024 * 1024,
  });
  assert.ok(file._ === 'upload.file' && file.bytes.length === first.size);
});

test('a set that is installed on one device is on the other, in the order that was chosen, until it is put away', async () => {
  const pts = await ptsOf(ana);
  await ana.call<'messages.installStickerSet'>({ _: 'messages.installStickerSet', stickerset: kasu, archived: false });
  const still: Tl<'InputStickerSet'> = { _: 'inputStickerSetShortName', short_name: 'kasu' };
  await ana.call<'messages.installStickerSet'>({ _: 'messages.installStickerSet', stickerset: still, archived: false });
  assert.deepEqual(await installed(anaToo), ['kasu', 'kasu_animated']);
  const order = [(await setOf(ana, kasu)).set.id, (await setOf(ana, still)).set.id];
  await ana.call<'messages.reorderStickerSets'>({ _: 'messages.reorderStickerSets', order });
  assert.deepEqual(await installed(anaToo), ['kasu_animated', 'kasu']);
  await ana.call<'messages.installStickerSet'>({ _: 'messages.installStickerSet', stickerset: still, archived: true });
  assert.deepEqual(await installed(anaToo), ['kasu_animated']);
  const archived = await anaToo.call<'messages.getArchivedStickers'>({
    _: 'messages.getArchivedStickers',
    offset_id: 0n,
    limit: 10,
  });
  assert.deepEqual(
    archived.sets.map(({ set }) => set.short_name),
    ['kasu'],
  );
  assert.deepEqual(await installed(budi), []);
  const updates = await told(anaToo, pts);
  for (const kind of ['updateNewStickerSet', 'updateStickerSetsOrder', 'updateStickerSets']) {
    assert.ok(updates.includes(kind), `${kind} is missing`);
  }
});

test('recent, faved and saved documents are lists of their own', async () => {
  const { documents } = await setOf(ana, kasu);
  const [one, two] = documents.map(inputOf);
  assert.ok(one && two);
  for (const id of [one, two, one]) {
    await ana.call<'messages.saveRecentSticker'>({ _: 'messages.saveRecentSticker', id, unsave: false });
  }
  await ana.call<'messages.faveSticker'>({ _: 'messages.faveSticker', id: two, unfave: false });
  const recent = await anaToo.call<'messages.getRecentStickers'>({ _: 'messages.getRecentStickers', hash: 0n });
  assert.ok(recent._ === 'messages.recentStickers');
  assert.deepEqual(
    recent.stickers.map(({ id }) => id),
    [documents[0]?.id, documents[1]?.id],
  );
  const again = await anaToo.call<'messages.getRecentStickers'>({
    _: 'messages.getRecentStickers',
    hash: recent.hash,
  });
  assert.equal(again._, 'messages.recentStickersNotModified');
  const faved = await anaToo.call<'messages.getFavedStickers'>({ _: 'messages.getFavedStickers', hash: 0n });
  assert.ok(faved._ === 'messages.favedStickers' && faved.stickers.length === 1);
  await assert.rejects(
    ana.call<'messages.saveGif'>({ _: 'messages.saveGif', id: one, unsave: false }),
    refusedAs('GIF_ID_INVALID'),
  );
  await ana.call<'messages.clearRecentStickers'>({ _: 'messages.clearRecentStickers' });
  const cleared = await anaToo.call<'messages.getRecentStickers'>({ _: 'messages.getRecentStickers', hash: 0n });
  assert.ok(cleared._ === 'messages.recentStickers' && cleared.stickers.length === 0);
});

test('a set is made of documents, changed by its maker alone, and found by others', async () => {
  const { documents } = await setOf(ana, kasu);
  const [one, two, three] = documents.map(inputOf);
  assert.ok(one && two && three);
  const item = (document: Tl<'InputDocument'>, emoji: string): TlOf<'inputStickerSetItem'> => ({
    _: 'inputStickerSetItem',
    document,
    emoji,
  });
  const made = await ana.call<'stickers.createStickerSet'>({
    _: 'stickers.createStickerSet',
    user_id: { _: 'inputUserSelf' },
    title: 'Burung Ana',
    short_name: 'burung_ana',
    stickers: [item(one, '😀'), item(two, '🎉')],
  });
  assert.ok(made._ === 'messages.stickerSet' && made.set.count === 2);
  const own: Tl<'InputStickerSet'> = { _: 'inputStickerSetShortName', short_name: 'BURUNG_ana' };
  await ana.call<'stickers.addStickerToSet'>({
    _: 'stickers.addStickerToSet',
    stickerset: own,
    sticker: item(three, '👍'),
  });
  const seen = await setOf(budi, own);
  assert.equal(seen.documents.length, 3);
  const [first] = seen.documents.map(inputOf);
  assert.ok(first);
  await ana.call<'stickers.changeStickerPosition'>({
    _: 'stickers.changeStickerPosition',
    sticker: first,
    position: 2,
  });
  assert.deepEqual(
    (await setOf(budi, own)).documents.map(({ id }) => id),
    [seen.documents[1]?.id, seen.documents[2]?.id, seen.documents[0]?.id],
  );
  await assert.rejects(
    budi.call<'stickers.renameStickerSet'>({ _: 'stickers.renameStickerSet', stickerset: own, title: 'Milik Budi' }),
    refusedAs('STICKERSET_INVALID'),
  );
  const found = await budi.call<'messages.searchStickerSets'>({
    _: 'messages.searchStickerSets',
    q: 'burung',
    hash: 0n,
  });
  assert.ok(found._ === 'messages.foundStickerSets');
  assert.deepEqual(
    found.sets.map(({ set }) => set.title),
    ['Burung Ana'],
  );
  await assert.rejects(
    budi.call<'stickers.checkShortName'>({ _: 'stickers.checkShortName', short_name: 'burung_Ana' }),
    refusedAs('SHORT_NAME_OCCUPIED'),
  );
  const suggested = await budi.call<'stickers.suggestShortName'>({
    _: 'stickers.suggestShortName',
    title: 'Burung Ana',
  });
  assert.equal(suggested.short_name, 'Burung_Ana_2');
  await ana.call<'stickers.deleteStickerSet'>({ _: 'stickers.deleteStickerSet', stickerset: own });
  await assert.rejects(setOf(budi, own), refusedAs('STICKERSET_INVALID'));
});

test('a thrown dice has a set of its own: how it waits, and how each value lands', async () => {
  const dice = await setOf(ana, { _: 'inputStickerSetDice', emoticon: '🎲' });
  assert.deepEqual([dice.documents.length, dice.packs.length], [7, 7]);
});

test('everything that messages can be reacted to with is drawn', async () => {
  const available = await ana.call<'messages.getAvailableReactions'>({ _: 'messages.getAvailableReactions', hash: 0 });
  assert.ok(available._ === 'messages.availableReactions');
  assert.deepEqual(
    available.reactions.map(({ reaction }) => reaction),
    reactionEmoji,
  );
});

test('a sticker that was sent is among the recent ones of all devices', async () => {
  const { documents } = await setOf(ana, kasu);
  const [, , third] = documents.map(inputOf);
  assert.ok(third);
  await ana.call<'messages.sendMedia'>({
    _: 'messages.sendMedia',
    peer: peerOf(budi),
    media: { _: 'inputMediaDocument', id: third },
    message: '',
    random_id: 77n,
  });
  const recent = await anaToo.call<'messages.getRecentStickers'>({ _: 'messages.getRecentStickers', hash: 0n });
  assert.ok(recent._ === 'messages.recentStickers');
  assert.equal(recent.stickers[0]?.id, documents[2]?.id);
});
