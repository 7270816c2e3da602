import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TlOf } from '@suaka/tl';
import type { Person } from '../accounts/people.ts';
import { missed, peerOf, ptsOf, refusedAs } from '../messages/talk.ts';
import { documentOf, fullOf, given, toldSince, upload, type Given } from './given.ts';

let it: Given;
before(async () => (it = await given()));
after(() => it.house.close());

const format = 'android';

async function fileOf(person: Person) {
  const document = await person.call<'account.uploadTheme'>({
    _: 'account.uploadTheme',
    file: await upload(person, new TextEncoder().encode('windowBackgroundWhite=-1'), 'a.attheme'),
    file_name: 'a.attheme',
    mime_type: 'application/x-tgtheme-android',
  });
  return documentOf(document);
}

async function make(person: Person, title: string, slug = ''): Promise<TlOf<'theme'>> {
  const theme = await person.call<'account.createTheme'>({
    _: 'account.createTheme',
    slug,
    title,
    document: await fileOf(person),
    settings: [{ _: 'inputThemeSettings', base_theme: { _: 'baseThemeNight' }, accent_color: 0x12_34_56 }],
  });
  return theme;
}

const inputOf = ({ id, access_hash }: TlOf<'theme'>) => ({ _: 'inputTheme', id, access_hash }) as const;

async function listed(person: Person): Promise<string[]> {
  const answer = await person.call<'account.getThemes'>({ _: 'account.getThemes', format, hash: 0n });
  assert.ok(answer._ === 'account.themes');
  return answer.themes.map((theme) => theme.title);
}

test('a theme is found by its link, kept on both devices, and its changes reach those who keep it', async () => {
  const { ana, anaToo, budi } = it;
  const theme = await make(ana, 'Hutan', 'hutan');
  const bySlug = { _: 'inputThemeSlug', slug: 'HUTAN' } as const;
  const seen = await budi.call<'account.getTheme'>({
    _: 'account.getTheme',
    format,
    theme: bySlug,
  });
  assert.ok(seen.id === theme.id && seen.creator === undefined && seen.installs_count === 0);
  const pts = await ptsOf(anaToo);
  await ana.call<'account.saveTheme'>({ _: 'account.saveTheme', theme: inputOf(theme), unsave: false });
  await budi.call<'account.installTheme'>({ _: 'account.installTheme', theme: inputOf(theme), format });
  assert.deepEqual(await listed(anaToo), ['Hutan']);
  assert.ok((await toldSince(anaToo, pts)).some((one) => one._ === 'updateTheme'));
  const budisPts = await ptsOf(budi);
  await ana.call<'account.updateTheme'>({ _: 'account.updateTheme', format, theme: inputOf(theme), title: 'Rimba' });
  assert.deepEqual(await listed(budi), ['Rimba']);
  const told = (await toldSince(budi, budisPts)).findLast((one) => one._ === 'updateTheme');
  assert.ok(told?._ === 'updateTheme' && told.theme.title === 'Rimba');
  const counted = await ana.call<'account.getTheme'>({
    _: 'account.getTheme',
    format,
    theme: inputOf(theme),
  });
  assert.equal(counted.installs_count, 2);
  await ana.call<'account.saveTheme'>({ _: 'account.saveTheme', theme: inputOf(theme), unsave: true });
  assert.deepEqual(await listed(anaToo), []);
});

test('nobody takes the link of another theme, changes it, or makes an empty one', async () => {
  const { ana, budi } = it;
  const theme = await make(ana, 'Laut', 'laut');
  await assert.rejects(make(budi, 'Laut', 'Laut'), refusedAs('THEME_SLUG_OCCUPIED'));
  await assert.rejects(make(budi, ' '), refusedAs('THEME_TITLE_INVALID'));
  await assert.rejects(
    budi.call<'account.updateTheme'>({ _: 'account.updateTheme', format, theme: inputOf(theme), title: 'x' }),
    refusedAs('THEME_INVALID'),
  );
  await assert.rejects(
    budi.call<'account.createTheme'>({ _: 'account.createTheme', slug: '', title: 'x' }),
    refusedAs('THEME_INVALID'),
  );
  await assert.rejects(
    budi.call<'account.getTheme'>({ _: 'account.getTheme', format, theme: { _: 'inputThemeSlug', slug: 'none' } }),
    refusedAs('THEME_SLUG_INVALID'),
  );
});

test('the theme of a chat is the same for both, and said in it', async () => {
  const { ana, budi } = it;
  const offered = await ana.call<'account.getChatThemes'>({ _: 'account.getChatThemes', hash: 0n });
  assert.ok(offered._ === 'account.themes');
  const [first] = offered.themes;
  assert.ok(first?.for_chat === true && first.settings?.length === 2);
  const emoticon = first.emoticon ?? '';
  const pts = await ptsOf(budi);
  const choose = (theme: TlOf<'inputChatTheme'> | TlOf<'inputChatThemeEmpty'>) =>
    ana.call<'messages.setChatTheme'>({ _: 'messages.setChatTheme', peer: peerOf(budi), theme });
  await choose({ _: 'inputChatTheme', emoticon });
  for (const [viewer, other] of [
    [ana, budi],
    [budi, ana],
  ] as const) {
    const { theme } = await fullOf(viewer, other);
    assert.ok(theme?._ === 'chatTheme' && theme.emoticon === emoticon);
  }
  const difference = await missed(budi, pts);
  assert.ok(difference._ === 'updates.difference');
  const said = difference.new_messages.find((one) => one._ === 'messageService');
  assert.ok(said?._ === 'messageService' && said.action._ === 'messageActionSetChatTheme');
  await assert.rejects(choose({ _: 'inputChatTheme', emoticon }), refusedAs('EMOJI_NOT_MODIFIED'));
  await assert.rejects(choose({ _: 'inputChatTheme', emoticon: 'x' }), refusedAs('EMOJI_INVALID'));
  await choose({ _: 'inputChatThemeEmpty' });
  assert.equal((await fullOf(budi, ana)).theme, undefined);
});
