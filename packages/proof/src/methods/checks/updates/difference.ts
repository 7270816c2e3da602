import { check } from '../../run/check.ts';
import { messageIn, say } from '../../run/say.ts';

check('whoever was away is given what they missed', async ({ ana, budi, marker }) => {
  const { pts, qts, date } = await budi.call({ _: 'updates.getState' });
  const text = marker();
  await say(ana, budi.peer, text);
  await budi.shows('messages.sendMessage', { _: 'updates.getDifference', pts, qts, date }, text);
});

check('the state says how far the box has come', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  const text = marker();
  await say(budi, dewi.peer, text);
  const { id } = await messageIn(dewi, budi.peer, text);
  await dewi.shows('messages.sendMessage', { _: 'updates.getState' }, ({ pts }) => pts, id);
});
