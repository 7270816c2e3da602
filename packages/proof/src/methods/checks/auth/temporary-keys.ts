import { check } from '../../run/check.ts';
import { signIn } from '../../run/entering.ts';
import { historyOf } from '../../run/requests.ts';
import { say } from '../../run/say.ts';

check('what is said under a temporary key is said by the one whose key it is bound to', async (kit) => {
  const { newcomer, freshTemporaryDevice, budi, marker } = kit;
  const dewi = await newcomer();
  const third = await freshTemporaryDevice();
  await signIn(third, dewi.owner.phone);
  const text = marker();
  await say(third, budi.peer, text);
  await dewi.shows('auth.bindTempAuthKey', historyOf(budi.peer), text);
});
