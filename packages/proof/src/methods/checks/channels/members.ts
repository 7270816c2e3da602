import { check } from '../../run/check.ts';
import { idsOf, memberIds, newChannel, newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { participantsOf } from '../../run/participants.ts';

check('whoever joins a public channel is one of its members until they leave', async (kit) => {
  const { ana, citra, marker } = kit;
  const channel = await newChannel(kit, ana);
  const username = marker();
  await ana.call({ _: 'channels.updateUsername', channel: channel.input, username });
  const found = await citra.call({ _: 'contacts.resolveUsername', username });
  if (found.peer._ !== 'peerChannel') throw new Error('the name leads elsewhere');
  await citra.call({ _: 'channels.joinChannel', channel: channel.input });
  await ana.shows('channels.joinChannel', participantsOf(channel), memberIds, idsOf(ana, citra));
  await citra.call({ _: 'channels.leaveChannel', channel: channel.input });
  await ana.confirms('channels.leaveChannel', participantsOf(channel), memberIds, idsOf(ana));
});

check('a member is told of on their own', async (kit) => {
  const { ana, budi } = kit;
  const channel = await newSupergroup(kit, ana, [budi]);
  const request = { _: 'channels.getParticipant', channel: channel.input, participant: budi.peer } as const;
  const inviter = (answer: unknown) => pick(answer, 'channelParticipant').map(({ userId }) => userId);
  await ana.other.shows('channels.inviteToChannel', request, inviter, [budi.id]);
});

check('a public name of a channel leads to it and is taken', async (kit) => {
  const { ana, budi, marker } = kit;
  const channel = await newChannel(kit, ana);
  const username = marker();
  await ana.call({ _: 'channels.checkUsername', channel: channel.input, username });
  await ana.call({ _: 'channels.updateUsername', channel: channel.input, username });
  await budi.shows('channels.updateUsername', { _: 'contacts.resolveUsername', username }, channel.title);
  const other = await newChannel(kit, budi);
  const isFree = { _: 'channels.checkUsername', channel: other.input, username } as const;
  await budi.denies('channels.updateUsername', isFree, 'USERNAME_OCCUPIED');
  await ana.other.shows('channels.updateUsername', { _: 'channels.getAdminedPublicChannels' }, username);
  await ana.call({ _: 'channels.deactivateAllUsernames', channel: channel.input });
  await budi.isRefused(
    'channels.deactivateAllUsernames',
    { _: 'contacts.resolveUsername', username },
    'USERNAME_NOT_OCCUPIED',
  );
});

check('an admin is on the list of admins with a title of their own', async (kit) => {
  const { ana, budi, marker } = kit;
  const channel = await newSupergroup(kit, ana, [budi]);
  const rank = marker().slice(0, 16);
  await ana.call({
    _: 'channels.editAdmin',
    channel: channel.input,
    userId: budi.input,
    adminRights: { _: 'chatAdminRights', pinMessages: true, inviteUsers: true },
    rank,
  });
  await budi.shows('channels.editAdmin', participantsOf(channel, { _: 'channelParticipantsAdmins' }), rank);
});

check('somebody who was banned is on the list of the banned and gone from the members', async (kit) => {
  const { ana, budi, citra } = kit;
  const channel = await newSupergroup(kit, ana, [budi, citra]);
  await ana.call({
    _: 'channels.editBanned',
    channel: channel.input,
    participant: budi.peer,
    bannedRights: { _: 'chatBannedRights', viewMessages: true, untilDate: 0 },
  });
  await citra.shows('channels.editBanned', participantsOf(channel), memberIds, idsOf(ana, citra));
  const banned = participantsOf(channel, { _: 'channelParticipantsKicked', q: '' });
  const peers = (answer: unknown) => pick(answer, 'channelParticipantBanned').map(({ peer }) => peer);
  await ana.other.shows('channels.editBanned', banned, peers, [{ _: 'peerUser', userId: budi.id }]);
});

check('members are found by their names', async (kit) => {
  const { ana, newcomer, marker } = kit;
  const name = marker();
  const dewi = await newcomer(name);
  await ana.call({ _: 'contacts.addContact', id: dewi.input, firstName: name, lastName: '', phone: '' });
  const channel = await newSupergroup(kit, ana, [dewi]);
  const search = participantsOf(channel, { _: 'channelParticipantsSearch', q: name });
  await ana.returns('channels.inviteToChannel', search, memberIds, idsOf(dewi));
});
