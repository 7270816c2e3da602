import { check } from '../../run/check.ts';
import { newSupergroup, type Channel } from '../../run/chats.ts';
import type { Actor } from '../../run/actor.ts';
import { pick } from '../../run/leaves.ts';
import { upload } from '../../run/media.ts';
import { messageIn } from '../../run/say.ts';
import { say } from '../../run/say.ts';
import { randomId } from '../../run/unique.ts';
import type { tl } from '@mtcute/core';

const mentionsIn = (peer: tl.TypeInputPeer): tl.messages.RawGetUnreadMentionsRequest => ({
  _: 'messages.getUnreadMentions',
  peer,
  offsetId: 0,
  addOffset: 0,
  limit: 10,
  maxId: 0,
  minId: 0,
});

const ids = (answer: unknown) => pick(answer, 'message').map(({ id }) => id);

const mention = (from: Actor, { peer }: Channel, whom: Actor, text: string): Promise<number> =>
  say(from, peer, text, {
    entities: [{ _: 'inputMessageEntityMentionName', offset: 0, length: text.length, userId: whom.input }],
  });

check('a mention is unread until its contents are read', async (kit) => {
  const { ana, budi, marker } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  const id = await mention(ana, group, budi, marker());
  const request = mentionsIn(group.peer);
  await budi.shows('messages.sendMessage', request, ids, [id]);
  await budi.call({ _: 'channels.readMessageContents', channel: group.input, id: [id] });
  await budi.other.confirms('channels.readMessageContents', request, ids, []);
});

check('all mentions are read at once', async (kit) => {
  const { ana, budi, marker } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  const wanted = [await mention(ana, group, budi, marker()), await mention(ana, group, budi, marker())];
  const request = mentionsIn(group.peer);
  await budi.shows('messages.sendMessage', request, ids, wanted.toReversed());
  await budi.call({ _: 'messages.readMentions', peer: group.peer });
  await budi.other.confirms('messages.readMentions', request, ids, []);
});

check('a voice message that was heard is so for whoever sent it', async ({ ana, budi, marker }) => {
  const text = marker();
  await ana.call({
    _: 'messages.sendMedia',
    peer: budi.peer,
    message: text,
    randomId: randomId(),
    media: {
      _: 'inputMediaUploadedDocument',
      file: await upload(ana, Buffer.from(`OggS${text}`), 'voice.ogg'),
      mimeType: 'audio/ogg',
      attributes: [{ _: 'documentAttributeAudio', voice: true, duration: 1 }],
    },
  });
  const came = await messageIn(budi, ana.peer, text);
  if (!came.mediaUnread) throw new Error('it came as heard');
  await budi.call({ _: 'messages.readMessageContents', id: [came.id] });
  const unread = (answer: unknown) => pick(answer, 'message').map(({ mediaUnread }) => mediaUnread);
  const request = { _: 'messages.getMessages', id: [{ _: 'inputMessageID', id: came.id }] } as const;
  await budi.other.confirms('messages.readMessageContents', { ...request, id: [...request.id] }, unread, [false]);
});
