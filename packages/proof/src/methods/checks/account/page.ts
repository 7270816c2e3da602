import { check } from '../../run/check.ts';
import { newChannel } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';

check('the hours of somebody are on their page, until they are taken back', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  const page = { _: 'users.getFullUser', id: dewi.input } as const;
  const weeklyOpen = [{ _: 'businessWeeklyOpen', startMinute: 540, endMinute: 1020 } as const];
  const hours = { _: 'businessWorkHours', timezoneId: 'Asia/Jakarta', weeklyOpen } as const;
  const shown = (answer: unknown) =>
    pick(answer, 'businessWorkHours').map((one) => [one.timezoneId, one.weeklyOpen.map(({ endMinute }) => endMinute)]);
  await dewi.call({ _: 'account.updateBusinessWorkHours', businessWorkHours: hours });
  await budi.shows('account.updateBusinessWorkHours', page, shown, [['Asia/Jakarta', [1020]]]);
  await dewi.refused(
    { _: 'account.updateBusinessWorkHours', businessWorkHours: { ...hours, timezoneId: 'Nowhere/Else' } },
    'TIMEZONE_INVALID',
  );
  await dewi.call({ _: 'account.updateBusinessWorkHours' });
  await budi.confirms('account.updateBusinessWorkHours', page, shown, []);
});

check('the place of somebody is on their page', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  const address = marker();
  const geoPoint = { _: 'inputGeoPoint', lat: -6.2, long: 106.8 } as const;
  await dewi.call({ _: 'account.updateBusinessLocation', address, geoPoint });
  await budi.shows('account.updateBusinessLocation', { _: 'users.getFullUser', id: dewi.input }, address);
});

check('what a chat begins with is on the page', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  const title = marker().slice(0, 32);
  await dewi.call({
    _: 'account.updateBusinessIntro',
    intro: { _: 'inputBusinessIntro', title, description: 'Silakan bertanya' },
  });
  await budi.shows('account.updateBusinessIntro', { _: 'users.getFullUser', id: dewi.input }, title);
});

check('what is shown first of a page is told with it', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'account.setMainProfileTab', tab: { _: 'profileTabFiles' } });
  const tab = (answer: unknown) => pick(answer, 'userFull').map(({ mainTab }) => mainTab?._);
  const page = { _: 'users.getFullUser', id: dewi.input } as const;
  await budi.shows('account.setMainProfileTab', page, tab, ['profileTabFiles']);
});

check('a public channel of one’s own is on the page', async (kit) => {
  const { budi, newcomer } = kit;
  const dewi = await newcomer();
  const channel = await newChannel(kit, dewi);
  const wanted = { _: 'account.updatePersonalChannel', channel: channel.input } as const;
  await dewi.refused(wanted, 'CHANNEL_INVALID');
  const username = `kanal_${channel.id}`;
  await dewi.call({ _: 'channels.updateUsername', channel: channel.input, username });
  await dewi.call(wanted);
  await budi.shows('account.updatePersonalChannel', { _: 'users.getFullUser', id: dewi.input }, channel.title);
});

check('a link to a chat brings a message along, is counted, changed and ended', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  const list = { _: 'account.getBusinessChatLinks' } as const;
  const [message, other] = [marker(), marker()];
  const made = await dewi.call({
    _: 'account.createBusinessChatLink',
    link: { _: 'inputBusinessChatLink', message, title: 'Poster' },
  });
  const slug = made.link.split('/').at(-1) ?? '';
  await dewi.other.shows('account.createBusinessChatLink', list, message);
  const follow = { _: 'account.resolveBusinessChatLink', slug } as const;
  await budi.shows('account.createBusinessChatLink', follow, message);
  const views = (answer: unknown) => pick(answer, 'businessChatLink').map((one) => one.views);
  await dewi.shows('account.resolveBusinessChatLink', list, views, [1]);
  await dewi.call({
    _: 'account.editBusinessChatLink',
    slug,
    link: { _: 'inputBusinessChatLink', message: other },
  });
  await budi.shows('account.editBusinessChatLink', follow, other);
  await dewi.call({ _: 'account.deleteBusinessChatLink', slug });
  await budi.isRefused('account.deleteBusinessChatLink', follow, 'CHATLINK_SLUG_EXPIRED');
});
