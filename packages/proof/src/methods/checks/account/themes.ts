import type { tl } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { noHash, upload } from '../../run/media.ts';

const format = 'android';
const list = { _: 'account.getThemes', format, hash: noHash } as const;
const titles = (answer: unknown) => pick(answer, 'theme').map(({ title }) => title);

check('a theme is found by its link, kept, changed and taken away', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  const [title, other, slug] = [marker(), marker(), marker()];
  const file = await upload(dewi, Buffer.from('windowBackgroundWhite=-1'), 'a.attheme');
  const mimeType = 'application/x-tgtheme-android';
  const document = await dewi.call({ _: 'account.uploadTheme', file, fileName: 'a.attheme', mimeType });
  if (document._ !== 'document') throw new Error(document._);
  const { id, accessHash, fileReference } = document;
  await dewi.call({
    _: 'account.createTheme',
    slug,
    title,
    document: { _: 'inputDocument', id, accessHash, fileReference },
  });
  const theme: tl.RawInputThemeSlug = { _: 'inputThemeSlug', slug };
  const ids = (answer: unknown) => pick(answer, 'document').map((one) => one.id);
  const read = { _: 'account.getTheme', format, theme } as const;
  await budi.shows(['account.createTheme', 'account.uploadTheme'], read, ids, [id]);
  await dewi.call({ _: 'account.saveTheme', theme, unsave: false });
  await dewi.other.shows('account.saveTheme', list, titles, [title]);
  await dewi.call({ _: 'account.updateTheme', format, theme, title: other });
  await budi.shows('account.updateTheme', read, other);
  await dewi.call({ _: 'account.saveTheme', theme, unsave: true });
  await dewi.other.confirms('account.saveTheme', list, titles, []);
  await dewi.call({ _: 'account.installTheme', theme, format });
  await dewi.other.shows('account.installTheme', list, titles, [other]);
});

check('the theme of a chat is seen by both', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  const offered = await dewi.call({ _: 'account.getChatThemes', hash: noHash });
  const emoticon = pick(offered, 'theme')[0]?.emoticon;
  if (emoticon === undefined) throw new Error('no theme is offered');
  await dewi.call({ _: 'messages.setChatTheme', peer: budi.peer, theme: { _: 'inputChatTheme', emoticon } });
  const shown = (answer: unknown) => pick(answer, 'chatTheme').map((theme) => theme.emoticon);
  await budi.shows('messages.setChatTheme', { _: 'users.getFullUser', id: dewi.input }, shown, [emoticon]);
  const all = (answer: unknown) => pick(answer, 'theme').some((theme) => theme.emoticon === emoticon);
  await budi.returns('messages.setChatTheme', { _: 'account.getChatThemes', hash: noHash }, all, true);
});
