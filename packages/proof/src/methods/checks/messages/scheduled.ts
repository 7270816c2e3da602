import { Long } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { historyOf } from '../../run/requests.ts';
import { randomId } from '../../run/unique.ts';
import type { Actor } from '../../run/actor.ts';
import type { tl } from '@mtcute/core';

const dayS = 86_400;

async function schedule(from: Actor, peer: tl.TypeInputPeer, message: string): Promise<number> {
  const answer = await from.call({
    _: 'messages.sendMessage',
    peer,
    message,
    randomId: randomId(),
    scheduleDate: Math.floor(Date.now() / 1000) + dayS,
  });
  const [made] = pick(answer, 'updateNewScheduledMessage');
  if (made?.message._ !== 'message') throw new Error('nothing was scheduled');
  return made.message.id;
}

check('a scheduled message waits on all devices, and goes out when it is told to', async (kit) => {
  const { ana, budi, marker } = kit;
  const text = marker();
  const id = await schedule(ana, budi.peer, text);
  const waiting = { _: 'messages.getScheduledHistory', peer: budi.peer, hash: Long.ZERO } as const;
  await ana.other.shows('messages.sendMessage', waiting, text);
  await ana.other.shows(
    'messages.sendMessage',
    { _: 'messages.getScheduledMessages', peer: budi.peer, id: [id] },
    text,
  );
  await ana.call({ _: 'messages.sendScheduledMessages', peer: budi.peer, id: [id] });
  await budi.shows('messages.sendScheduledMessages', historyOf(ana.peer), text);
});

check('a scheduled message that was deleted waits no more', async (kit) => {
  const { ana, budi, marker } = kit;
  const text = marker();
  const id = await schedule(ana, budi.peer, text);
  const waiting = { _: 'messages.getScheduledHistory', peer: budi.peer, hash: Long.ZERO } as const;
  await ana.other.shows('messages.sendMessage', waiting, text);
  await ana.call({ _: 'messages.deleteScheduledMessages', peer: budi.peer, id: [id] });
  const has = (answer: unknown) => pick(answer, 'message').some(({ message }) => message === text);
  await ana.other.confirms('messages.deleteScheduledMessages', waiting, has, false);
});
