import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Tl, TlOf } from '@suaka/tl';
import type { Person } from '../accounts/people.ts';
import { refusedAs } from '../messages/talk.ts';
import { given, installEmojis, type Given } from './given.ts';

let it: Given;
before(async () => (it = await given()));
after(() => it.house.close());

const channelIn = (answer: Tl<'Updates'>): TlOf<'channel'> => {
  const found = 'chats' in answer ? answer.chats.find((chat) => chat._ === 'channel') : undefined;
  assert.ok(found?._ === 'channel');
  return found;
};

test('admins choose the colours of a channel and the emoji beside its name, which others see and the log tells', async () => {
  const { ana, anaToo, budi } = it;
  await installEmojis(ana, 'wajah', ['😀']);
  const made = channelIn(
    await ana.call<'channels.createChannel'>({
      _: 'channels.createChannel',
      broadcast: true,
      title: 'Kabar',
      about: '',
    }),
  );
  const named = { channel_id: made.id, access_hash: made.access_hash ?? 0n };
  const channel = { _: 'inputChannel', ...named } as const;
  await ana.call<'channels.updateUsername'>({ _: 'channels.updateUsername', channel, username: 'kabar_kita' });
  const paint = (person: Person, color: number, profile = false) =>
    person.call<'channels.updateColor'>({ _: 'channels.updateColor', channel, color, for_profile: profile });
  await paint(ana, 3);
  await paint(ana, 5, true);
  const list = { _: 'messages.searchCustomEmoji', emoticon: '😀', hash: 0n } as const;
  const found = await ana.call<'messages.searchCustomEmoji'>(list);
  assert.ok(found._ === 'emojiList');
  const [emoji = 0n] = found.document_id;
  await ana.call<'channels.updateEmojiStatus'>({
    _: 'channels.updateEmojiStatus',
    channel,
    emoji_status: { _: 'emojiStatus', document_id: emoji },
  });
  for (const viewer of [anaToo, budi]) {
    const seen = await viewer.call<'channels.getChannels'>({ _: 'channels.getChannels', id: [channel] });
    const [shown] = seen.chats;
    assert.ok(shown?._ === 'channel' && shown.color?._ === 'peerColor' && shown.profile_color?._ === 'peerColor');
    assert.equal(shown.color.color, 3);
    assert.equal(shown.profile_color.color, 5);
    assert.ok(shown.emoji_status?._ === 'emojiStatus' && shown.emoji_status.document_id === emoji);
  }
  const log = await ana.call<'channels.getAdminLog'>({
    _: 'channels.getAdminLog',
    channel,
    q: '',
    max_id: 0n,
    min_id: 0n,
    limit: 10,
  });
  const kinds = log.events.map(({ action }) => action._);
  for (const kind of ['ChangePeerColor', 'ChangeProfilePeerColor', 'ChangeEmojiStatus']) {
    assert.ok(
      kinds.some((each) => each === `channelAdminLogEventAction${kind}`),
      kind,
    );
  }
  await assert.rejects(paint(ana, 3), refusedAs('CHAT_NOT_MODIFIED'));
  await assert.rejects(paint(ana, 99), refusedAs('COLOR_INVALID'));
  await assert.rejects(paint(budi, 1), refusedAs('CHAT_ADMIN_REQUIRED'));
});
