import { Long } from '@mtcute/core';
import type { tl } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
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

check(
  'a message that was pinned is found among the pinned by the other person, until all are unpinned',
  async (kit) => {
    const { ana, budi, newcomer, marker } = kit;
    const dewi = await newcomer();
    const text = marker();
    const id = await say(dewi, budi.peer, text);
    const { id: theirs } = await messageIn(budi, dewi.peer, text);
    await dewi.call({ _: 'messages.updatePinnedMessage', peer: budi.peer, id });
    const pinned = searchIn(dewi.peer, { _: 'inputMessagesFilterPinned' });
    await budi.shows('messages.updatePinnedMessage', pinned, ids, [theirs]);
    await dewi.call({ _: 'messages.unpinAllMessages', peer: budi.peer });
    await budi.confirms('messages.unpinAllMessages', pinned, ids, []);
    await say(ana, budi.peer, marker());
  },
);

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
