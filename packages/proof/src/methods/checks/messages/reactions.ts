import { Long, type tl } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { fullOf } from '../../run/participants.ts';
import { historyOf } from '../../run/requests.ts';
import { messageIn, say } from '../../run/say.ts';

const thumb: tl.RawReactionEmoji = { _: 'reactionEmoji', emoticon: '👍' };
const counts = (answer: unknown) => pick(answer, 'reactionCount').map(({ count }) => count);

check('a reaction is counted for all, listed by person, and unread by the author until read', async (kit) => {
  const { ana, budi, citra, marker } = kit;
  const { peer } = await newSupergroup(kit, ana, [budi, citra]);
  const id = await say(ana, peer, marker());
  await budi.call({ _: 'messages.sendReaction', peer, msgId: id, reaction: [thumb] });
  await citra.shows('messages.sendReaction', historyOf(peer, 1), counts, [1]);
  await citra.shows('messages.sendReaction', { _: 'messages.getMessagesReactions', peer, id: [id] }, counts, [1]);
  const who = (answer: unknown) => pick(answer, 'messagePeerReaction').map(({ peerId }) => peerId);
  const list = { _: 'messages.getMessageReactionsList', peer, id, limit: 10 } as const;
  await citra.shows('messages.sendReaction', list, who, [{ _: 'peerUser', userId: budi.id }]);
  const unread = {
    _: 'messages.getUnreadReactions',
    peer,
    offsetId: 0,
    addOffset: 0,
    limit: 10,
    maxId: 0,
    minId: 0,
  } as const;
  const ids = (answer: unknown) => pick(answer, 'message').map((message) => message.id);
  await ana.shows('messages.sendReaction', unread, ids, [id]);
  await ana.call({ _: 'messages.readReactions', peer });
  await ana.other.confirms('messages.readReactions', unread, ids, []);
});

check('an admin takes back what somebody reacted with, on one message and on all', async (kit) => {
  const { ana, budi, citra, marker } = kit;
  const { peer } = await newSupergroup(kit, ana, [budi, citra]);
  const ids = [await say(ana, peer, marker()), await say(ana, peer, marker()), await say(citra, peer, marker())];
  for (const msgId of ids) await budi.call({ _: 'messages.sendReaction', peer, msgId, reaction: [thumb] });
  const [first = 0] = ids;
  const read = { _: 'messages.getMessagesReactions', peer, id: ids } as const;
  await citra.shows('messages.sendReaction', read, counts, [1, 1, 1]);
  await ana.call({ _: 'messages.deleteParticipantReaction', peer, msgId: first, participant: budi.peer });
  await citra.shows('messages.deleteParticipantReaction', read, counts, [1, 1]);
  await ana.call({ _: 'messages.deleteParticipantReactions', peer, participant: budi.peer });
  await citra.confirms('messages.deleteParticipantReactions', read, counts, []);
  const again = { _: 'messages.deleteParticipantReaction', peer, msgId: first, participant: budi.peer } as const;
  await budi.refused(again, 'CHAT_ADMIN_REQUIRED');
});

check('the reactions that a group allows are told to its members', async (kit) => {
  const { ana, budi } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  await ana.call({
    _: 'messages.setChatAvailableReactions',
    peer: group.peer,
    availableReactions: { _: 'chatReactionsSome', reactions: [thumb] },
  });
  const some = (answer: unknown) => pick(answer, 'chatReactionsSome').map(({ reactions }) => reactions);
  await budi.shows('messages.setChatAvailableReactions', fullOf(group), some, [[thumb]]);
});

check(
  'reactions that were used lately are told to the other device until cleared',
  async ({ newcomer, budi, marker }) => {
    const dewi = await newcomer();
    const text = marker();
    await say(budi, dewi.peer, text);
    const { id } = await messageIn(dewi, budi.peer, text);
    await dewi.call({ _: 'messages.sendReaction', addToRecent: true, peer: budi.peer, msgId: id, reaction: [thumb] });
    const recent = { _: 'messages.getRecentReactions', limit: 10, hash: Long.ZERO } as const;
    const emoticons = (answer: unknown) => pick(answer, 'reactionEmoji').map(({ emoticon }) => emoticon);
    await dewi.other.shows('messages.sendReaction', recent, (answer) => emoticons(answer)[0], thumb.emoticon);
    await dewi.call({ _: 'messages.clearRecentReactions' });
    await dewi.other.confirms('messages.clearRecentReactions', recent, emoticons, []);
  },
);
