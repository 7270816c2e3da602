import { Long, type tl } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { say } from '../../run/say.ts';
import { randomId } from '../../run/unique.ts';
import type { Actor } from '../../run/actor.ts';

const self: tl.RawInputPeerSelf = { _: 'inputPeerSelf' };
const list = {
  _: 'messages.getSavedDialogs',
  offsetDate: 0,
  offsetId: 0,
  offsetPeer: { _: 'inputPeerEmpty' },
  limit: 20,
  hash: Long.ZERO,
} as const;

const historyFrom = (peer: tl.TypeInputPeer): tl.messages.RawGetSavedHistoryRequest => ({
  _: 'messages.getSavedHistory',
  peer,
  offsetId: 0,
  offsetDate: 0,
  addOffset: 0,
  limit: 20,
  maxId: 0,
  minId: 0,
  hash: Long.ZERO,
});

/** Saves a message of a chat for oneself. */
async function save(actor: Actor, from: Actor, text: string): Promise<void> {
  const id = await say(actor, from.peer, text);
  await actor.call({
    _: 'messages.forwardMessages',
    fromPeer: from.peer,
    id: [id],
    randomId: [randomId()],
    toPeer: self,
  });
}

const peers = (answer: unknown) => pick(answer, 'savedDialog').map(({ peer }) => peer);

check(
  'what was saved is listed by where it came from, pinned, ordered and deleted',
  async ({ newcomer, budi, citra, marker }) => {
    const dewi = await newcomer();
    const text = marker();
    await save(dewi, budi, text);
    await save(dewi, citra, marker());
    await dewi.other.shows('messages.forwardMessages', list, text);
    await dewi.other.shows('messages.forwardMessages', historyFrom(budi.peer), text);
    const byId = { _: 'messages.getSavedDialogsByID', ids: [budi.peer] } as const;
    await dewi.other.shows('messages.forwardMessages', { ...byId, ids: [...byId.ids] }, text);
    for (const { peer } of [budi, citra]) {
      await dewi.call({ _: 'messages.toggleSavedDialogPin', pinned: true, peer: { _: 'inputDialogPeer', peer } });
    }
    const pinned = { _: 'messages.getPinnedSavedDialogs' } as const;
    const of = (...people: readonly Actor[]) => people.map(({ id }) => ({ _: 'peerUser', userId: id }));
    await dewi.other.shows('messages.toggleSavedDialogPin', pinned, peers, of(citra, budi));
    const order = [budi, citra].map(({ peer }) => ({ _: 'inputDialogPeer', peer }) as const);
    await dewi.call({ _: 'messages.reorderPinnedSavedDialogs', force: true, order });
    await dewi.other.shows('messages.reorderPinnedSavedDialogs', pinned, peers, of(budi, citra));
    await dewi.call({ _: 'messages.deleteSavedHistory', peer: budi.peer, maxId: 0 });
    const texts = (answer: unknown) => pick(answer, 'message').length;
    await dewi.other.confirms('messages.deleteSavedHistory', historyFrom(budi.peer), texts, 0);
  },
);

check('saved messages are tagged, and the tags named', async ({ newcomer, marker }) => {
  const dewi = await newcomer();
  const reaction = { _: 'reactionEmoji', emoticon: '🔥' } as const;
  const [tagged, plain] = [marker(), marker()];
  const msgId = await say(dewi, self, tagged);
  await say(dewi, self, plain);
  const request = { _: 'messages.getSavedReactionTags', hash: Long.ZERO } as const;
  const tags = (answer: unknown) => pick(answer, 'savedReactionTag').map(({ title, count }) => [title, count]);
  await dewi.call({ _: 'messages.sendReaction', peer: self, msgId, reaction: [reaction] });
  await dewi.other.shows('messages.sendReaction', request, tags, [[undefined, 1]]);
  const search: tl.messages.RawSearchRequest = {
    _: 'messages.search',
    peer: self,
    q: '',
    savedReaction: [reaction],
    filter: { _: 'inputMessagesFilterEmpty' },
    minDate: 0,
    maxDate: 0,
    offsetId: 0,
    addOffset: 0,
    limit: 20,
    maxId: 0,
    minId: 0,
    hash: Long.ZERO,
  };
  const texts = (answer: unknown) => pick(answer, 'message').map(({ message }) => message);
  await dewi.other.shows('messages.sendReaction', search, texts, [tagged]);
  await dewi.call({ _: 'messages.updateSavedReactionTag', reaction, title: 'penting' });
  await dewi.other.shows('messages.updateSavedReactionTag', request, tags, [['penting', 1]]);
});
