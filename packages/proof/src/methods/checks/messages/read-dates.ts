import { check } from '../../run/check.ts';
import { newGroup, newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { messageIn, say } from '../../run/say.ts';

check('an author is told when the other one read a message', async ({ ana, budi, marker }) => {
  const text = marker();
  const msgId = await say(ana, budi.peer, text);
  const { id, date } = await messageIn(budi, ana.peer, text);
  await budi.call({ _: 'messages.readHistory', peer: ana.peer, maxId: id });
  const request = { _: 'messages.getOutboxReadDate', peer: budi.peer, msgId } as const;
  const isLater = (answer: unknown) => pick(answer, 'outboxReadDate').map((read) => read.date >= date);
  await ana.other.shows('messages.readHistory', request, isLater, [true]);
});

check('a small group is told who read a message', async (kit) => {
  const { ana, budi, citra, marker } = kit;
  const text = marker();
  const group = await newGroup(kit, ana, [budi, citra]);
  await say(ana, group.peer, text);
  const { id: msgId } = await messageIn(ana, group.peer, text);
  const { id: maxId } = await messageIn(budi, group.peer, text);
  await budi.call({ _: 'messages.readHistory', peer: group.peer, maxId });
  const request = { _: 'messages.getMessageReadParticipants', peer: group.peer, msgId } as const;
  const readers = (answer: unknown) => pick(answer, 'readParticipantDate').map(({ userId }) => userId);
  await ana.other.shows('messages.readHistory', request, readers, [budi.id]);
});

check('a small supergroup is told who read a message', async (kit) => {
  const { ana, budi, citra, marker } = kit;
  const group = await newSupergroup(kit, ana, [budi, citra]);
  const msgId = await say(ana, group.peer, marker());
  await citra.call({ _: 'channels.readHistory', channel: group.input, maxId: msgId });
  const request = { _: 'messages.getMessageReadParticipants', peer: group.peer, msgId } as const;
  const readers = (answer: unknown) => pick(answer, 'readParticipantDate').map(({ userId }) => userId);
  await budi.shows('channels.readHistory', request, readers, [citra.id]);
});
