import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Tl, TlOf } from '@suaka/tl';
import { jpeg } from '../files/pictures.ts';
import { missed, peerOf, ptsOf, pushed, refusedAs } from '../messages/talk.ts';
import type { Person } from '../accounts/people.ts';
import { fullOf, given, toldSince, upload, type Given } from './given.ts';

let it: Given;
before(async () => (it = await given()));
after(() => it.house.close());

const plain: TlOf<'wallPaperSettings'> = { _: 'wallPaperSettings' };
const green: TlOf<'wallPaperSettings'> = {
  _: 'wallPaperSettings',
  background_color: 0x00_ff_00,
  second_background_color: 0x00_80_00,
  rotation: 45,
};
const fill = { _: 'inputWallPaperNoFile', id: 0n } as const;

async function uploaded(person: Person): Promise<TlOf<'wallPaper'>> {
  const wallpaper = await person.call<'account.uploadWallPaper'>({
    _: 'account.uploadWallPaper',
    file: await upload(person, await jpeg(400, 300), 'a.jpg'),
    mime_type: 'image/jpeg',
    settings: plain,
  });
  assert.ok(wallpaper._ === 'wallPaper');
  return wallpaper;
}

async function listed(person: Person, hash = 0n): Promise<TlOf<'account.wallPapers'>> {
  const answer = await person.call<'account.getWallPapers'>({ _: 'account.getWallPapers', hash });
  assert.ok(answer._ === 'account.wallPapers');
  return answer;
}

const save = (person: Person, wallpaper: Tl<'InputWallPaper'>, settings: TlOf<'wallPaperSettings'>, unsave = false) =>
  person.call<'account.saveWallPaper'>({ _: 'account.saveWallPaper', wallpaper, unsave, settings });

test('a picture becomes a wallpaper that whoever has its link finds', async () => {
  const { ana, budi } = it;
  const { slug, id, access_hash, creator } = await uploaded(ana);
  assert.equal(creator, true);
  const bySlug = { _: 'inputWallPaperSlug', slug } as const;
  const seen = await budi.call<'account.getWallPaper'>({ _: 'account.getWallPaper', wallpaper: bySlug });
  assert.ok(seen._ === 'wallPaper' && seen.id === id && seen.creator === undefined && seen.document._ === 'document');
  const byId = { _: 'inputWallPaper', id, access_hash } as const;
  const several = { _: 'account.getMultiWallPapers', wallpapers: [bySlug, byId] } as const;
  const found = await budi.call<'account.getMultiWallPapers'>({ ...several, wallpapers: [...several.wallpapers] });
  assert.deepEqual(
    found.map((one) => one.id),
    [id, id],
  );
  const wrong = { ...byId, access_hash: access_hash + 1n };
  await assert.rejects(
    budi.call<'account.getWallPaper'>({ _: 'account.getWallPaper', wallpaper: wrong }),
    refusedAs('WALLPAPER_INVALID'),
  );
});

test('what is no picture becomes no wallpaper', async () => {
  const make = async (mimeType: string) =>
    it.ana.call<'account.uploadWallPaper'>({
      _: 'account.uploadWallPaper',
      file: await upload(it.ana, Uint8Array.of(1, 2, 3), 'a'),
      mime_type: mimeType,
      settings: plain,
    });
  await assert.rejects(make('text/plain'), refusedAs('WALLPAPER_MIME_INVALID'));
  await assert.rejects(make('image/jpeg'), refusedAs('WALLPAPER_FILE_INVALID'));
});

test('what is kept on one device is first on the other, with its settings, until the list is reset', async () => {
  const { ana, anaToo, budi } = it;
  const usual = await listed(ana);
  const { id, access_hash } = await uploaded(ana);
  await save(ana, { _: 'inputWallPaper', id, access_hash }, { ...plain, blur: true });
  await ana.call<'account.installWallPaper'>({ _: 'account.installWallPaper', wallpaper: fill, settings: green });
  const { wallpapers, hash } = await listed(anaToo);
  assert.equal(wallpapers.length, usual.wallpapers.length + 2);
  const [first, second] = wallpapers;
  assert.ok(first?._ === 'wallPaperNoFile' && first.settings?._ === 'wallPaperSettings');
  assert.equal(first.settings.second_background_color, 0x00_80_00);
  assert.equal(first.settings.rotation, 45);
  assert.ok(second?._ === 'wallPaper' && second.id === id && second.settings?.blur === true);
  const again = await anaToo.call<'account.getWallPapers'>({ _: 'account.getWallPapers', hash });
  assert.equal(again._, 'account.wallPapersNotModified');
  assert.equal((await listed(budi)).wallpapers.length, usual.wallpapers.length);
  const common = usual.wallpapers[0];
  assert.ok(common?._ === 'wallPaperNoFile' && common.settings !== undefined);
  await save(ana, { _: 'inputWallPaperNoFile', id: common.id }, plain, true);
  await save(ana, fill, green, true);
  const left = (await listed(anaToo)).wallpapers.map((one) => one.id);
  assert.ok(!left.includes(common.id) && !left.includes(first.id) && left[0] === id);
  await ana.call<'account.resetWallPapers'>({ _: 'account.resetWallPapers' });
  assert.deepEqual(
    (await listed(anaToo)).wallpapers.map((one) => one.id),
    usual.wallpapers.map((one) => one.id),
  );
});

const choose = (person: Person, other: Person, more: object) =>
  person.call<'messages.setChatWallPaper'>({ _: 'messages.setChatWallPaper', peer: peerOf(other), ...more });

test('a wallpaper of a chat is said in it, taken over by the other, and gone when it is taken away', async () => {
  const { house, ana, anaToo, budi } = it;
  const [pts, budisPts] = [await ptsOf(anaToo), await ptsOf(budi)];
  const heard = house.hear(ana.id);
  await choose(ana, budi, { wallpaper: fill, settings: green });
  const own = await fullOf(anaToo, budi);
  assert.ok(own.wallpaper?._ === 'wallPaperNoFile' && own.wallpaper_overridden === undefined);
  assert.equal((await fullOf(budi, ana)).wallpaper, undefined);
  const told = await toldSince(anaToo, pts);
  assert.ok(told.some((one) => one._ === 'updatePeerWallpaper' && one.wallpaper?.id === own.wallpaper?.id));
  const live = await pushed(house, ana, heard);
  const updates = live.flatMap((one) => ('updates' in one ? one.updates : []));
  assert.ok(updates.some((one) => one._ === 'updatePeerWallpaper'));
  const difference = await missed(budi, budisPts);
  assert.ok(difference._ === 'updates.difference');
  const said = difference.new_messages.find((one) => one._ === 'messageService');
  assert.ok(said?._ === 'messageService' && said.action._ === 'messageActionSetChatWallPaper');
  await choose(budi, ana, { id: said.id });
  assert.equal((await fullOf(budi, ana)).wallpaper?.id, own.wallpaper.id);
  await choose(ana, budi, {});
  assert.equal((await fullOf(anaToo, budi)).wallpaper, undefined);
});

test('a wallpaper for both is shown to the other, who may go back to their own', async () => {
  const { ana, budi } = it;
  const blue = { _: 'wallPaperSettings', background_color: 0x00_00_ff } as const;
  await choose(budi, ana, { wallpaper: fill, settings: green });
  const mine = (await fullOf(budi, ana)).wallpaper?.id;
  const pts = await ptsOf(budi);
  await choose(ana, budi, { wallpaper: fill, settings: blue, for_both: true });
  const shown = await fullOf(budi, ana);
  assert.ok(shown.wallpaper_overridden === true && shown.wallpaper?.id !== mine);
  const told = await toldSince(budi, pts);
  assert.ok(told.some((one) => one._ === 'updatePeerWallpaper' && one.wallpaper_overridden === true));
  await choose(budi, ana, { revert: true });
  const back = await fullOf(budi, ana);
  assert.ok(back.wallpaper_overridden === undefined && back.wallpaper?.id === mine);
  await assert.rejects(choose(budi, ana, { revert: true }), refusedAs('WALLPAPER_NOT_FOUND'));
});
