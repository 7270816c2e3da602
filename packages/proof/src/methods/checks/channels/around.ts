import { check } from '../../run/check.ts';
import { newChannel, newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { sendDocument } from '../../run/media.ts';

check('what those who follow a channel follow as well is recommended', async (kit) => {
  const { ana, budi, newcomer, marker } = kit;
  const dewi = await newcomer();
  const channels = [await newChannel(kit, ana), await newChannel(kit, ana)];
  for (const { input: channel } of channels) {
    await ana.call({ _: 'channels.updateUsername', channel, username: marker() });
    await budi.call({ _: 'channels.joinChannel', channel });
  }
  const [one, two] = channels;
  if (one === undefined || two === undefined) throw new Error('there are not two channels');
  await dewi.call({ _: 'channels.joinChannel', channel: one.input });
  const request = { _: 'channels.getChannelRecommendations', channel: one.input } as const;
  await dewi.other.shows('channels.joinChannel', request, two.title);
});

check('how many members of a group are here is counted', async (kit) => {
  const { newcomer } = kit;
  const [dewi, eko] = [await newcomer(), await newcomer()];
  const { peer } = await newSupergroup(kit, dewi, [eko]);
  await eko.call({ _: 'account.updateStatus', offline: true });
  await dewi.call({ _: 'account.updateStatus', offline: false });
  const request = { _: 'messages.getOnlines', peer } as const;
  await eko.shows('account.updateStatus', request, ({ onlines }) => onlines, 1);
});

check('whether a text is a caption is told to whoever edits it', async ({ ana, budi, marker }) => {
  const { id } = await sendDocument(ana, budi.peer, Buffer.from(marker()), 'a.bin');
  const request = { _: 'messages.getMessageEditData', peer: budi.peer, id } as const;
  const caption = (answer: unknown) => pick(answer, 'messages.messageEditData').map((data) => data.caption);
  await ana.other.shows('messages.sendMedia', request, caption, [true]);
});
