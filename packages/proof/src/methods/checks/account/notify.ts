import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { peerDialogOf } from '../../run/requests.ts';
import { say } from '../../run/say.ts';

const muted = (answer: unknown) => pick(answer, 'peerNotifySettings').map(({ muteUntil }) => muteUntil);
const untilS = 2_000_000_000;

check('a chat that was muted is muted on the other device, until all is reset', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  await say(dewi, budi.peer, marker());
  const peer = { _: 'inputNotifyPeer', peer: budi.peer } as const;
  const settings = { _: 'inputPeerNotifySettings', muteUntil: untilS } as const;
  const request = { _: 'account.getNotifySettings', peer } as const;
  await dewi.call({ _: 'account.updateNotifySettings', peer, settings });
  await dewi.other.shows('account.updateNotifySettings', request, muted, [untilS]);
  await dewi.other.shows('account.updateNotifySettings', peerDialogOf(budi.peer), muted, [untilS]);
  const exceptions = (answer: unknown) => pick(answer, 'updateNotifySettings').map((update) => update.peer);
  const budis = { _: 'notifyPeer', peer: { _: 'peerUser', userId: budi.id } };
  await dewi.other.shows('account.updateNotifySettings', { _: 'account.getNotifyExceptions' }, exceptions, [budis]);
  await dewi.call({ _: 'account.resetNotifySettings' });
  await dewi.other.confirms('account.resetNotifySettings', request, (answer) => muted(answer).includes(untilS), false);
});
