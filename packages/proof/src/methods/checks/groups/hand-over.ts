import { check } from '../../run/check.ts';
import { newGroup, newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { participantsOf } from '../../run/participants.ts';
import { proofOf, setPassword } from '../../run/passwords.ts';

/** Younger passwords and devices hand nothing over. */
const settledMs = 2 * 24 * 60 * 60 * 1000;

check('a supergroup is handed over by its creator, once the password is not fresh any more', async (kit) => {
  const { newcomer, budi, citra, marker, pass } = kit;
  const dewi = await newcomer();
  const group = await newSupergroup(kit, dewi, [budi, citra]);
  const secret = marker();
  await setPassword(dewi, { password: secret });
  await pass(settledMs);
  const password = await proofOf(dewi, dewi, secret);
  await dewi.call({ _: 'channels.editCreator', channel: group.input, userId: budi.input, password });
  const creators = (answer: unknown) => pick(answer, 'channelParticipantCreator').map(({ userId }) => userId);
  await citra.shows('channels.editCreator', participantsOf(group), creators, [budi.id]);
});

check('a basic group is handed over by its creator, once the password is not fresh any more', async (kit) => {
  const { newcomer, budi, citra, marker, pass } = kit;
  const dewi = await newcomer();
  const group = await newGroup(kit, dewi, [budi, citra]);
  const secret = marker();
  await setPassword(dewi, { password: secret });
  await pass(settledMs);
  const password = await proofOf(dewi, dewi, secret);
  await dewi.call({ _: 'messages.editChatCreator', peer: group.peer, userId: budi.input, password });
  const creators = (answer: unknown) => pick(answer, 'chatParticipantCreator').map(({ userId }) => userId);
  const full = { _: 'messages.getFullChat', chatId: group.id } as const;
  await citra.shows('messages.editChatCreator', full, creators, [budi.id]);
});
