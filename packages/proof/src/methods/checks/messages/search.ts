import { Long, type tl } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { newChannel, newGroup, newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { sendDocument } from '../../run/media.ts';
import { say } from '../../run/say.ts';

const anything: tl.TypeMessagesFilter = { _: 'inputMessagesFilterEmpty' };
const documents: tl.TypeMessagesFilter = { _: 'inputMessagesFilterDocument' };

const searchOf = (
  peer: tl.TypeInputPeer,
  q: string,
  filter: tl.TypeMessagesFilter = anything,
): tl.messages.RawSearchRequest => ({
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

const globalOf = (q: string): tl.messages.RawSearchGlobalRequest => ({
  _: 'messages.searchGlobal',
  q,
  filter: anything,
  minDate: 0,
  maxDate: 0,
  offsetRate: 0,
  offsetPeer: { _: 'inputPeerEmpty' },
  offsetId: 0,
  limit: 20,
});

const texts = (answer: unknown) => pick(answer, 'message').map(({ message }) => message);

check('what one writes the other finds by the beginning of a word, in the chat and everywhere', async (kit) => {
  const { ana, budi, marker } = kit;
  const word = marker();
  const text = `${word} berangkat pagi`;
  await say(ana, budi.peer, text);
  await budi.shows('messages.sendMessage', searchOf(ana.peer, `${word} berang`), texts, [text]);
  await budi.shows('messages.sendMessage', globalOf(word), texts, [text]);
});

check('members of a group, a supergroup and a channel find what was said there', async (kit) => {
  const { ana, budi, marker } = kit;
  for (const { peer } of [
    await newGroup(kit, ana, [budi]),
    await newSupergroup(kit, ana, [budi]),
    await newChannel(kit, ana, [budi]),
  ]) {
    const text = marker();
    await say(ana, peer, text);
    await budi.shows('messages.sendMessage', searchOf(peer, text), texts, [text]);
    await budi.shows('messages.sendMessage', globalOf(text), texts, [text]);
  }
});

check('files are found by their names, counted, told by days and laid out', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  const name = `${marker()}.txt`;
  const { id } = await sendDocument(dewi, budi.peer, new TextEncoder().encode(name), name);
  const { peer } = budi;
  const ids = (answer: unknown) => pick(answer, 'message').map((message) => message.id);
  await dewi.other.shows('messages.sendMedia', searchOf(peer, name, documents), ids, [id]);
  const counters = { _: 'messages.getSearchCounters', peer, filters: [documents] } as const;
  const counts = (answer: unknown) => pick(answer, 'messages.searchCounter').map(({ count }) => count);
  await dewi.other.shows('messages.sendMedia', { ...counters, filters: [...counters.filters] }, counts, [1]);
  const sent = { _: 'messages.searchSentMedia', q: '', filter: documents, limit: 10 } as const;
  await dewi.other.shows('messages.sendMedia', sent, ids, [id]);
  const part = { peer, filter: documents, offsetId: 0 } as const;
  const calendar = { _: 'messages.getSearchResultsCalendar', ...part, offsetDate: 0 } as const;
  const days = (answer: unknown) => pick(answer, 'searchResultsCalendarPeriod').map(({ maxMsgId }) => maxMsgId);
  await dewi.other.shows('messages.sendMedia', calendar, days, [id]);
  const positions = { _: 'messages.getSearchResultsPositions', ...part, limit: 10 } as const;
  const laidOut = (answer: unknown) => pick(answer, 'searchResultPosition').map(({ msgId }) => msgId);
  await dewi.other.shows('messages.sendMedia', positions, laidOut, [id]);
});
