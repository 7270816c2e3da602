import { check } from '../../run/check.ts';
import { newChannel, newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { fullOf, participantsOf } from '../../run/participants.ts';
import { say } from '../../run/say.ts';

check('channels that one has left are listed', async (kit) => {
  const { ana, newcomer } = kit;
  const dewi = await newcomer();
  const channel = await newSupergroup(kit, ana, [dewi]);
  await dewi.call({ _: 'channels.leaveChannel', channel: channel.input });
  const titles = (answer: unknown) =>
    [...pick(answer, 'channel'), ...pick(answer, 'channelForbidden')].map(({ title }) => title);
  await dewi.other.shows('channels.leaveChannel', { _: 'channels.getLeftChannels', offset: 0 }, titles, [
    channel.title,
  ]);
});

check('channels that have been quiet are listed', async (kit) => {
  const { ana, newcomer } = kit;
  const dewi = await newcomer();
  const channel = await newChannel(kit, ana, [dewi]);
  await dewi.shows('channels.inviteToChannel', { _: 'channels.getInactiveChannels' }, channel.title);
});

check('who wrote in the name of a channel is told to its admins', async (kit) => {
  const { ana, marker } = kit;
  const channel = await newChannel(kit, ana);
  const id = await say(ana, channel.peer, marker());
  const request = { _: 'channels.getMessageAuthor', channel: channel.input, id } as const;
  const author = (answer: unknown) => pick(answer, 'user').map((user) => user.id);
  await ana.other.shows('messages.sendMessage', request, author, [ana.id]);
});

check('a title of a member’s own is seen by the others', async (kit) => {
  const { ana, budi, citra, marker } = kit;
  const group = await newSupergroup(kit, ana, [budi, citra]);
  const rank = marker().slice(0, 12);
  await ana.call({ _: 'messages.editChatParticipantRank', peer: group.peer, participant: budi.peer, rank });
  await citra.shows('messages.editChatParticipantRank', participantsOf(group), rank);
});

check('in whose name one speaks is kept for one’s other device', async (kit) => {
  const { ana, budi } = kit;
  const channel = await newChannel(kit, ana);
  const group = await newSupergroup(kit, ana, [budi]);
  await ana.call({ _: 'channels.setDiscussionGroup', broadcast: channel.input, group: group.input });
  await ana.call({ _: 'messages.saveDefaultSendAs', peer: group.peer, sendAs: channel.peer });
  const as = (answer: unknown) => pick(answer, 'channelFull').map(({ defaultSendAs }) => defaultSendAs);
  const wanted = [{ _: 'peerChannel', channelId: channel.id }];
  await ana.other.shows('messages.saveDefaultSendAs', fullOf(group), as, wanted);
});

check('a public name is put out of use and into use again', async (kit) => {
  const { ana, budi, marker } = kit;
  const channel = await newChannel(kit, ana);
  const username = marker();
  await ana.call({ _: 'channels.updateUsername', channel: channel.input, username });
  await ana.call({ _: 'channels.toggleUsername', channel: channel.input, username, active: false });
  const resolve = { _: 'contacts.resolveUsername', username } as const;
  await budi.isRefused('channels.toggleUsername', resolve, 'USERNAME_NOT_OCCUPIED');
  await ana.call({ _: 'channels.toggleUsername', channel: channel.input, username, active: true });
  await budi.shows('channels.toggleUsername', resolve, channel.title);
});
