import { check } from '../../run/check.ts';
import { idsOf, newGroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { dialogsOf, historyOf } from '../../run/requests.ts';
import { say } from '../../run/say.ts';

const participants = (answer: unknown) =>
  ['chatParticipantCreator', 'chatParticipantAdmin', 'chatParticipant']
    .flatMap((name) => pick(answer, name as 'chatParticipant').map(({ userId }) => userId))
    .toSorted((one, other) => one - other);

check('a new group is in the list of its members, by its id and in full', async (kit) => {
  const { ana, budi, citra } = kit;
  const group = await newGroup(kit, ana, [budi, citra]);
  await budi.shows('messages.createChat', dialogsOf(), group.title);
  await citra.shows('messages.createChat', { _: 'messages.getChats', id: [group.id] }, group.title);
  const full = { _: 'messages.getFullChat', chatId: group.id } as const;
  await budi.shows('messages.createChat', full, participants, idsOf(ana, budi, citra));
});

check('what is said in a group is read by its members under their own ids', async (kit) => {
  const { ana, budi, citra, marker } = kit;
  const group = await newGroup(kit, ana, [budi, citra]);
  const text = marker();
  await say(budi, group.peer, text);
  await citra.shows('messages.sendMessage', historyOf(group.peer), text);
});

check('a new title of a group is seen by its members', async (kit) => {
  const { ana, budi, marker } = kit;
  const group = await newGroup(kit, ana, [budi]);
  const title = marker();
  await ana.call({ _: 'messages.editChatTitle', chatId: group.id, title });
  await budi.shows('messages.editChatTitle', dialogsOf(), title);
});

check('members of a group come and go', async (kit) => {
  const { ana, budi, citra } = kit;
  const group = await newGroup(kit, ana, [budi]);
  const full = { _: 'messages.getFullChat', chatId: group.id } as const;
  await ana.call({ _: 'messages.addChatUser', chatId: group.id, userId: citra.input, fwdLimit: 10 });
  await budi.shows('messages.addChatUser', full, participants, idsOf(ana, budi, citra));
  await ana.call({ _: 'messages.deleteChatUser', chatId: group.id, userId: citra.input });
  await budi.shows('messages.deleteChatUser', full, participants, idsOf(ana, budi));
});

check('an admin of a group is named as one', async (kit) => {
  const { ana, budi, citra } = kit;
  const group = await newGroup(kit, ana, [budi, citra]);
  await ana.call({ _: 'messages.editChatAdmin', chatId: group.id, userId: budi.input, isAdmin: true });
  const admins = (answer: unknown) => pick(answer, 'chatParticipantAdmin').map(({ userId }) => userId);
  await citra.shows('messages.editChatAdmin', { _: 'messages.getFullChat', chatId: group.id }, admins, [budi.id]);
});

check('a group that was deleted is left by all', async (kit) => {
  const { ana, budi } = kit;
  const group = await newGroup(kit, ana, [budi]);
  await budi.shows('messages.createChat', dialogsOf(), group.title);
  await ana.call({ _: 'messages.deleteChat', chatId: group.id });
  const isThere = (answer: unknown) =>
    pick(answer, 'chat').some(({ id, deactivated, left }) => id === group.id && !deactivated && !left);
  await budi.confirms('messages.deleteChat', { _: 'messages.getChats', id: [group.id] }, isThere, false);
});

check('a group becomes a supergroup with the same members', async (kit) => {
  const { ana, budi } = kit;
  const group = await newGroup(kit, ana, [budi]);
  await ana.call({ _: 'messages.migrateChat', chatId: group.id });
  const moved = (answer: unknown) =>
    pick(answer, 'chat').some(({ id, migratedTo }) => id === group.id && migratedTo?._ === 'inputChannel');
  await budi.shows('messages.migrateChat', { _: 'messages.getChats', id: [group.id] }, moved, true);
});

check('the groups that two people share are told', async (kit) => {
  const { ana, newcomer } = kit;
  const dewi = await newcomer();
  const group = await newGroup(kit, ana, [dewi]);
  await dewi.shows(
    'messages.createChat',
    { _: 'messages.getCommonChats', userId: ana.input, maxId: 0, limit: 10 },
    group.title,
  );
});
