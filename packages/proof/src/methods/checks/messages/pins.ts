import { Long } from '@mtcute/core';
import type { tl } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { fullOf } from '../../run/participants.ts';
import { messageIn, say } from '../../run/say.ts';

const searchIn = (peer: tl.TypeInputPeer, filter: tl.TypeMessagesFilter, q = ''): tl.messages.RawSearchRequest => ({
  _: 'messages.search',
  peer,
  q,
  filter,
  minDate: 0,
  maxDate: 0,
  offsetId: 0,
  addOffset: 0,
  limit: 20,
  maxId: 0,
  minId: 0,
  hash: Long.ZERO,
});

const ids = (answer: unknown) => pick(answer, 'message').map(({ id }) => id);

check('a message that was pinned is named by the group, until all are unpinned', async (kit) => {
  const { ana, budi, marker } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  const id = await say(ana, group.peer, marker());
  await ana.call({ _: 'messages.updatePinnedMessage', peer: group.peer, id });
  const pinned = (answer: unknown) => pick(answer, 'channelFull').map(({ pinnedMsgId }) => pinnedMsgId);
  await budi.shows('messages.updatePinnedMessage', fullOf(group), pinned, [id]);
  await ana.call({ _: 'messages.unpinAllMessages', peer: group.peer });
  await budi.confirms('messages.unpinAllMessages', fullOf(group), pinned, [undefined]);
});

check('a word is found in a chat and everywhere', async (kit) => {
  const { ana, budi, marker } = kit;
  const text = marker();
  await say(ana, budi.peer, text);
  const { id } = await messageIn(budi, ana.peer, text);
  await budi.shows('messages.sendMessage', searchIn(ana.peer, { _: 'inputMessagesFilterEmpty' }, text), ids, [id]);
  const everywhere = {
    _: 'messages.searchGlobal',
    q: text,
    filter: { _: 'inputMessagesFilterEmpty' },
    minDate: 0,
    maxDate: 0,
    offsetRate: 0,
    offsetPeer: { _: 'inputPeerEmpty' },
    offsetId: 0,
    limit: 10,
  } as const;
  await budi.shows('messages.sendMessage', everywhere, ids, [id]);
});

check('links are counted in a chat, by day and by place', async (kit) => {
  const { ana, budi, marker } = kit;
  const { peer } = await newSupergroup(kit, ana, [budi]);
  const id = await say(ana, peer, `https://example.org/${marker()}`);
  const filter = { _: 'inputMessagesFilterUrl' } as const;
  const counters = (answer: unknown) => pick(answer, 'messages.searchCounter').map(({ count }) => count);
  await budi.shows('messages.sendMessage', { _: 'messages.getSearchCounters', peer, filters: [filter] }, counters, [1]);
  const calendar = { _: 'messages.getSearchResultsCalendar', peer, filter, offsetId: 0, offsetDate: 0 } as const;
  const days = (answer: unknown) => pick(answer, 'searchResultsCalendarPeriod').map(({ minMsgId }) => minMsgId);
  await budi.shows('messages.sendMessage', calendar, days, [id]);
  const positions = { _: 'messages.getSearchResultsPositions', peer, filter, offsetId: 0, limit: 10 } as const;
  const places = (answer: unknown) => pick(answer, 'searchResultPosition').map(({ msgId }) => msgId);
  await budi.shows('messages.sendMessage', positions, places, [id]);
});
