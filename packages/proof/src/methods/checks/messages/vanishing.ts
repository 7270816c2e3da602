import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { historyOf } from '../../run/requests.ts';
import { messageIn, say } from '../../run/say.ts';
import { randomId } from '../../run/unique.ts';

const daySeconds = 86_400;

check(
  'how long messages of a chat are kept is told to both, and by default to one’s devices',
  async ({ newcomer, budi, marker }) => {
    const dewi = await newcomer();
    await say(dewi, budi.peer, marker());
    await dewi.call({ _: 'messages.setHistoryTTL', peer: budi.peer, period: daySeconds });
    const ttl = (answer: unknown) => pick(answer, 'messageActionSetMessagesTTL').map(({ period }) => period);
    await budi.shows('messages.setHistoryTTL', historyOf(dewi.peer), ttl, [daySeconds]);
    await dewi.call({ _: 'messages.setDefaultHistoryTTL', period: 7 * daySeconds });
    const period = (answer: unknown) => pick(answer, 'defaultHistoryTTL').map((one) => one.period);
    const request = { _: 'messages.getDefaultHistoryTTL' } as const;
    await dewi.other.shows('messages.setDefaultHistoryTTL', request, period, [7 * daySeconds]);
  },
);

check('a screenshot is told of in the chat', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  const text = marker();
  await say(budi, dewi.peer, text);
  const { id } = await messageIn(dewi, budi.peer, text);
  const replyTo = { _: 'inputReplyToMessage', replyToMsgId: id } as const;
  await dewi.call({ _: 'messages.sendScreenshotNotification', peer: budi.peer, replyTo, randomId: randomId() });
  const taken = (answer: unknown) => pick(answer, 'messageActionScreenshotTaken').length;
  await budi.shows('messages.sendScreenshotNotification', historyOf(dewi.peer), taken, 1);
});
