import { check } from '../../run/check.ts';
import { newChannel, newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { fullOf } from '../../run/participants.ts';
import { dialogsOf } from '../../run/requests.ts';

check('a new channel is in the list of the other device, by its id and in full', async (kit) => {
  const { ana, marker } = kit;
  const about = marker();
  const channel = await newChannel(kit, ana, [], { about });
  await ana.other.shows('channels.createChannel', dialogsOf(), channel.title);
  const request = { _: 'channels.getChannels', id: [channel.input] } as const;
  await ana.other.shows('channels.createChannel', { ...request, id: [...request.id] }, channel.title);
  await ana.other.shows('channels.createChannel', fullOf(channel), about);
});

check('somebody who was invited has the group in their list', async (kit) => {
  const { ana, budi } = kit;
  const { title } = await newSupergroup(kit, ana, [budi]);
  await budi.shows(['channels.createChannel', 'channels.inviteToChannel'], dialogsOf(), title);
});

check('a channel that was deleted is gone for its members', async (kit) => {
  const { ana, budi } = kit;
  const channel = await newChannel(kit, ana, [budi]);
  await ana.call({ _: 'channels.deleteChannel', channel: channel.input });
  const titles = (answer: unknown) => pick(answer, 'channel').filter(({ id }) => id === channel.id).length;
  await budi.confirms('channels.deleteChannel', dialogsOf(), titles, 0);
});

check('a new title of a channel is seen by its members', async (kit) => {
  const { ana, budi, marker } = kit;
  const channel = await newChannel(kit, ana, [budi]);
  const title = marker();
  await ana.call({ _: 'channels.editTitle', channel: channel.input, title });
  await budi.shows('channels.editTitle', dialogsOf(), title);
});

check('a new description of a group is seen by its members', async (kit) => {
  const { ana, budi, marker } = kit;
  const channel = await newSupergroup(kit, ana, [budi]);
  const about = marker();
  await ana.call({ _: 'messages.editChatAbout', peer: channel.peer, about });
  await budi.shows('messages.editChatAbout', fullOf(channel), about);
});
