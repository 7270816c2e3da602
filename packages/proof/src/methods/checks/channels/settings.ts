import { Long, type tl } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { newChannel, newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { fullOf, participantsOf } from '../../run/participants.ts';
import { say } from '../../run/say.ts';

const flag = (name: keyof tl.RawChannel) => (answer: unknown) =>
  pick(answer, 'channel').map((channel) => channel[name] === true);
const fullFlag = (name: keyof tl.RawChannelFull) => (answer: unknown) =>
  pick(answer, 'channelFull').map((full) => full[name] === true);

check('posts name their author once signatures are on', async (kit) => {
  const { ana, budi, marker } = kit;
  const channel = await newChannel(kit, ana, [budi]);
  await ana.call({ _: 'channels.toggleSignatures', channel: channel.input, signaturesEnabled: true });
  await budi.shows('channels.toggleSignatures', fullOf(channel), flag('signatures'), [true]);
  await say(ana, channel.peer, marker());
});

check('what was said before is hidden from newcomers once that is on', async (kit) => {
  const { ana, budi } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  await ana.call({ _: 'channels.togglePreHistoryHidden', channel: group.input, enabled: true });
  await budi.shows('channels.togglePreHistoryHidden', fullOf(group), fullFlag('hiddenPrehistory'), [true]);
});

check('slow mode is told to the members', async (kit) => {
  const { ana, budi } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  await ana.call({ _: 'channels.toggleSlowMode', channel: group.input, seconds: 60 });
  const seconds = (answer: unknown) => pick(answer, 'channelFull').map((full) => full.slowmodeSeconds);
  await budi.shows('channels.toggleSlowMode', fullOf(group), seconds, [60]);
});

check('joining by request is told to the members', async (kit) => {
  const { ana, budi, marker } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  await ana.call({ _: 'channels.updateUsername', channel: group.input, username: marker() });
  await ana.call({ _: 'channels.toggleJoinRequest', channel: group.input, enabled: true });
  await budi.shows('channels.toggleJoinRequest', fullOf(group), flag('joinRequest'), [true]);
});

check('the members of a group can be hidden from one another', async (kit) => {
  const { ana, budi } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  await ana.call({ _: 'channels.toggleParticipantsHidden', channel: group.input, enabled: true });
  await budi.shows('channels.toggleParticipantsHidden', fullOf(group), fullFlag('participantsHidden'), [true]);
});

check('what nobody may do by default is told to the members', async (kit) => {
  const { ana, budi } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  await ana.call({
    _: 'messages.editChatDefaultBannedRights',
    peer: group.peer,
    bannedRights: { _: 'chatBannedRights', sendPolls: true, untilDate: 0 },
  });
  const polls = (answer: unknown) => pick(answer, 'channel').map((one) => one.defaultBannedRights?.sendPolls);
  await budi.shows('messages.editChatDefaultBannedRights', fullOf(group), polls, [true]);
});

check('protected content is told to the members', async (kit) => {
  const { ana, budi } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  await ana.call({ _: 'messages.toggleNoForwards', peer: group.peer, enabled: true });
  await budi.shows('messages.toggleNoForwards', fullOf(group), flag('noforwards'), [true]);
});

check('a discussion group is found for a channel, linked, and told to its members', async (kit) => {
  const { ana, budi } = kit;
  const channel = await newChannel(kit, ana, [budi]);
  const group = await newSupergroup(kit, ana, [budi]);
  await ana.returns('channels.createChannel', { _: 'channels.getGroupsForDiscussion' }, group.title);
  await ana.call({ _: 'channels.setDiscussionGroup', broadcast: channel.input, group: group.input });
  const linked = (answer: unknown) => pick(answer, 'channelFull').map((full) => full.linkedChatId);
  await budi.shows('channels.setDiscussionGroup', fullOf(channel), linked, [group.id]);
  await ana.call({ _: 'channels.toggleJoinToSend', channel: group.input, enabled: true });
  const joins = (answer: unknown) =>
    pick(answer, 'channel').some(({ id, joinToSend }) => id === group.id && joinToSend);
  await budi.shows('channels.toggleJoinToSend', fullOf(group), joins, true);
});

check('what admins did is in the log of the channel', async (kit) => {
  const { ana, budi, marker } = kit;
  const channel = await newChannel(kit, ana, [budi]);
  const title = marker();
  await ana.call({ _: 'channels.editTitle', channel: channel.input, title });
  const log = { _: 'channels.getAdminLog', channel: channel.input, q: '', limit: 20 } as const;
  await ana.other.shows('channels.editTitle', { ...log, minId: Long.ZERO, maxId: Long.ZERO }, title);
});

check('one may speak for the channels that one owns', async (kit) => {
  const { ana, budi } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  const request = { _: 'channels.getSendAs', peer: group.peer } as const;
  const peers = (answer: unknown) =>
    pick(answer, 'sendAsPeer').some(({ peer }) => peer._ === 'peerUser' && peer.userId === ana.id);
  await ana.returns('channels.createChannel', request, peers, true);
});

check('who is restricted is on the list of the restricted', async (kit) => {
  const { ana, budi } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  await ana.call({
    _: 'channels.editBanned',
    channel: group.input,
    participant: budi.peer,
    bannedRights: { _: 'chatBannedRights', sendMessages: true, untilDate: 0 },
  });
  const rights = (answer: unknown) =>
    pick(answer, 'channelParticipantBanned').map((one) => one.bannedRights.sendMessages);
  await ana.other.shows(
    'channels.editBanned',
    participantsOf(group, { _: 'channelParticipantsBanned', q: '' }),
    rights,
    [true],
  );
});
