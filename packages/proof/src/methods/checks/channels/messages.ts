import { check } from '../../run/check.ts';
import { newChannel, newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { fullOf } from '../../run/participants.ts';
import { historyOf } from '../../run/requests.ts';
import { say } from '../../run/say.ts';

const has = (text: string) => (answer: unknown) => pick(answer, 'message').some(({ message }) => message === text);

check('a message in a supergroup is read by its members, by its id too', async (kit) => {
  const { ana, budi, marker } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  const text = marker();
  const id = await say(ana, group.peer, text);
  await budi.shows('messages.sendMessage', historyOf(group.peer), text);
  const request = { _: 'channels.getMessages', channel: group.input, id: [{ _: 'inputMessageID', id }] } as const;
  await budi.shows('messages.sendMessage', { ...request, id: [...request.id] }, text);
});

check('whoever was away is given what was said in a channel', async (kit) => {
  const { ana, budi, marker } = kit;
  const channel = await newChannel(kit, ana, [budi]);
  const { fullChat } = await budi.call(fullOf(channel));
  if (fullChat._ !== 'channelFull') throw new Error('no channel in full');
  const text = marker();
  await say(ana, channel.peer, text);
  await budi.shows(
    'messages.sendMessage',
    {
      _: 'updates.getChannelDifference',
      channel: channel.input,
      filter: { _: 'channelMessagesFilterEmpty' },
      pts: fullChat.pts,
      limit: 100,
    },
    text,
  );
});

check('a message that was deleted in a channel is gone for its members', async (kit) => {
  const { ana, budi, marker } = kit;
  const channel = await newChannel(kit, ana, [budi]);
  const text = marker();
  const id = await say(ana, channel.peer, text);
  await budi.shows('messages.sendMessage', historyOf(channel.peer), text);
  await ana.call({ _: 'channels.deleteMessages', channel: channel.input, id: [id] });
  await budi.confirms('channels.deleteMessages', historyOf(channel.peer), has(text), false);
});

check('what was read of a channel is read on the other device', async (kit) => {
  const { ana, budi, marker } = kit;
  const channel = await newChannel(kit, ana, [budi]);
  const maxId = await say(ana, channel.peer, marker());
  await budi.call({ _: 'channels.readHistory', channel: channel.input, maxId });
  const read = (answer: unknown) => pick(answer, 'channelFull').map((full) => full.readInboxMaxId);
  await budi.other.shows('channels.readHistory', fullOf(channel), read, [maxId]);
});

check('a history of a supergroup that was deleted for all is gone', async (kit) => {
  const { ana, budi, marker } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  const text = marker();
  const maxId = await say(ana, group.peer, text);
  await budi.shows('messages.sendMessage', historyOf(group.peer), text);
  await ana.call({ _: 'channels.deleteHistory', forEveryone: true, channel: group.input, maxId });
  await budi.confirms('channels.deleteHistory', historyOf(group.peer), has(text), false);
});

check('all that somebody wrote in a supergroup can be deleted at once', async (kit) => {
  const { ana, budi, citra, marker } = kit;
  const group = await newSupergroup(kit, ana, [budi, citra]);
  const text = marker();
  await say(budi, group.peer, text);
  await citra.shows('messages.sendMessage', historyOf(group.peer), text);
  await ana.call({ _: 'channels.deleteParticipantHistory', channel: group.input, participant: budi.peer });
  await citra.confirms('channels.deleteParticipantHistory', historyOf(group.peer), has(text), false);
});

check('the link of a message names the channel and the message', async (kit) => {
  const { ana, marker } = kit;
  const channel = await newChannel(kit, ana);
  const username = marker();
  await ana.call({ _: 'channels.updateUsername', channel: channel.input, username });
  const id = await say(ana, channel.peer, marker());
  const request = { _: 'channels.exportMessageLink', channel: channel.input, id } as const;
  await ana.returns('channels.updateUsername', request, ({ link }) => link.endsWith(`/${username}/${id}`), true);
});
