import { Long } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { messageIn, say } from '../../run/say.ts';

const heart = { _: 'reactionEmoji', emoticon: '🔥' } as const;

check('what a double tap reacts with is told to the other device', async ({ newcomer }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'messages.setDefaultReaction', reaction: heart });
  const reaction = (answer: unknown) => pick(answer, 'config').map(({ reactionsDefault }) => reactionsDefault);
  await dewi.other.shows('messages.setDefaultReaction', { _: 'help.getConfig' }, reaction, [heart]);
});

check('what one reacts with most comes first', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  const text = marker();
  await say(budi, dewi.peer, text);
  const { id } = await messageIn(dewi, budi.peer, text);
  await dewi.call({ _: 'messages.sendReaction', peer: budi.peer, msgId: id, reaction: [heart] });
  const first = (answer: unknown) => pick(answer, 'reactionEmoji')[0]?.emoticon;
  const top = { _: 'messages.getTopReactions', limit: 5, hash: Long.ZERO } as const;
  await dewi.other.shows('messages.sendReaction', top, first, heart.emoticon);
});
