import { check } from '../../run/check.ts';
import { newChannel } from '../../run/chats.ts';
import { noHash } from '../../run/media.ts';
import { randomId } from '../../run/unique.ts';

check('the posts of the channel on a person’s page are read by others', async (kit) => {
  const { budi, newcomer, marker } = kit;
  const dewi = await newcomer();
  const channel = await newChannel(kit, dewi);
  const username = `pribadi_${channel.id}`;
  await dewi.call({ _: 'channels.updateUsername', channel: channel.input, username });
  await dewi.call({ _: 'account.updatePersonalChannel', channel: channel.input });
  const message = marker();
  await dewi.call({ _: 'messages.sendMessage', peer: channel.peer, message, randomId: randomId() });
  const posts = { _: 'messages.getPersonalChannelHistory', userId: dewi.input, limit: 5 } as const;
  await budi.shows('messages.sendMessage', { ...posts, maxId: 0, minId: 0, hash: noHash }, message);
});
