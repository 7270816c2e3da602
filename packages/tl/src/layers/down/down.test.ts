import assert from 'node:assert/strict';
import test from 'node:test';
import { encodeObject } from '../../codec.ts';
import { SchemaReader } from '../../testing/schema-reader.ts';
import { schemas } from '../../testing/schemas.ts';
import type { AnyObject, Tl, TlOf } from '../../types.ts';
import type { OldLayer } from '../layers.ts';

const told = (layer: OldLayer, value: AnyObject): unknown =>
  new SchemaReader(schemas.layers[layer].entries).read(encodeObject(value, layer));

const emoji: Tl<'Reaction'> = { _: 'reactionEmoji', emoticon: '👍' };
const custom: Tl<'Reaction'> = { _: 'reactionCustomEmoji', document_id: 5n };
const peer: Tl<'Peer'> = { _: 'peerUser', user_id: 10_000_001 };
const text = (value: string): TlOf<'textWithEntities'> => ({ _: 'textWithEntities', text: value, entities: [] });
const message: TlOf<'message'> = { _: 'message', id: 7, peer_id: peer, date: 1, message: 'salam' };
const story: TlOf<'messageReplyStoryHeader'> = { _: 'messageReplyStoryHeader', peer, story_id: 3 };
const chatlists: TlOf<'updateReadStories'> = { _: 'updateReadStories', peer, max_id: 3 };

test('reactions become strings at 144, without those that a string cannot say', () => {
  const results: TlOf<'reactionCount'>[] = [
    { _: 'reactionCount', chosen_order: 0, reaction: emoji, count: 2 },
    { _: 'reactionCount', reaction: custom, count: 1 },
  ];
  const reactions = { _: 'messageReactions', results } as const;
  assert.deepEqual(told(144, reactions), {
    _: 'messageReactions',
    results: [{ _: 'reactionCount', chosen: true, reaction: '👍', count: 2 }],
  });
  assert.deepEqual(told(152, reactions), reactions);
});

test('reactions of a chat become a list, empty where there are none', () => {
  const action = {
    _: 'channelAdminLogEventActionChangeAvailableReactions',
    prev_value: { _: 'chatReactionsNone' },
    new_value: { _: 'chatReactionsSome', reactions: [emoji, custom] },
  } as const;
  assert.deepEqual(told(144, { ...action, new_value: { ...action.new_value, reactions: [emoji, custom] } }), {
    _: action._,
    prev_value: [],
    new_value: ['👍'],
  });
});

test('a reply to a story, which old layers cannot say, leaves the message as it is', () => {
  assert.deepEqual(told(144, { ...message, reply_to: story }), message);
  assert.deepEqual(told(152, { ...message, reply_to: story }), message);
  assert.deepEqual(told(198, { ...message, reply_to: story }), { ...message, reply_to: story });
});

test('a quote without a message to reply to is no reply for old layers', () => {
  const quote: TlOf<'messageReplyHeader'> = { _: 'messageReplyHeader', quote: true, quote_text: 'q' };
  assert.deepEqual(told(152, { ...message, reply_to: quote }), message);
  const reply = { _: 'messageReplyHeader', reply_to_msg_id: 6 } as const;
  assert.deepEqual(told(152, { ...message, reply_to: reply }), { ...message, reply_to: reply });
});

test('media and actions that a layer lacks are unsupported media and an empty action', () => {
  const media = { _: 'messageMediaStory', peer, id: 1 } as const;
  assert.deepEqual(told(152, { ...message, media }), { ...message, media: { _: 'messageMediaUnsupported' } });
  const service = { _: 'messageService', id: 7, peer_id: peer, date: 1 } as const;
  const action = { _: 'messageActionBoostApply', boosts: 2 } as const;
  assert.deepEqual(told(144, { ...service, action }), { ...service, action: { _: 'messageActionEmpty' } });
});

test('updates that a layer lacks are left out of their vector, with their envelope kept', () => {
  const known: TlOf<'updateDeleteMessages'> = { _: 'updateDeleteMessages', messages: [4], pts: 9, pts_count: 1 };
  const envelope: TlOf<'updates'> = { _: 'updates', updates: [], users: [], chats: [], date: 5, seq: 0 };
  assert.deepEqual(told(144, { ...envelope, updates: [chatlists, known] }), { ...envelope, updates: [known] });
  assert.deepEqual(told(144, { _: 'updateShort', update: chatlists, date: 5 }), { ...envelope, updates: [] });
  assert.deepEqual(told(144, { _: 'updateShort', update: known, date: 5 }), {
    _: 'updateShort',
    update: known,
    date: 5,
  });
});

test('no update that carries pts is ever left out', () => {
  const counting = schemas.canonical.entries.filter(
    ({ type, args }) => type === 'Update' && args.some(({ name }) => name === 'pts'),
  );
  assert.ok(counting.length > 10);
  for (const layer of [144, 152, 198, 214] as const) {
    const names = new Set(schemas.layers[layer].entries.map(({ name }) => name));
    assert.deepEqual(
      counting.filter(({ name }) => !names.has(name)).map(({ name }) => name),
      [],
    );
  }
});

test('settings whose key or peer a layer lacks are not told to it', () => {
  const envelope: TlOf<'updates'> = { _: 'updates', updates: [], users: [], chats: [], date: 5, seq: 0 };
  const privacy: TlOf<'updatePrivacy'> = { _: 'updatePrivacy', key: { _: 'privacyKeyBirthday' }, rules: [] };
  const topic = { _: 'notifyForumTopic', peer, top_msg_id: 3 } as const;
  const notify = { _: 'updateNotifySettings', peer: topic, notify_settings: { _: 'peerNotifySettings' } } as const;
  assert.deepEqual(told(144, { ...envelope, updates: [privacy, notify] }), { ...envelope, updates: [] });
  assert.deepEqual(told(152, { ...envelope, updates: [privacy, notify] }), { ...envelope, updates: [notify] });
});

test('texts with entities become plain in polls and folders', () => {
  const answer: TlOf<'pollAnswer'> = { _: 'pollAnswer', text: text('ya'), option: Uint8Array.of(1) };
  const poll: TlOf<'poll'> = { _: 'poll', id: 1n, question: text('mau?'), answers: [answer], hash: 0n };
  const read = told(152, poll) as { question: string; answers: { text: string }[] };
  assert.equal(read.question, 'mau?');
  assert.equal(read.answers[0]?.text, 'ya');
  const folder: TlOf<'dialogFilterChatlist'> = {
    _: 'dialogFilterChatlist',
    id: 2,
    title: text('Kerja'),
    pinned_peers: [],
    include_peers: [],
  };
  const plain = { _: 'dialogFilter', id: 2, title: 'Kerja', pinned_peers: [], include_peers: [], exclude_peers: [] };
  assert.deepEqual(told(144, folder), plain);
});

test('votes of channels, which could not vote, are left out of old lists', () => {
  const vote = { _: 'messagePeerVote', option: Uint8Array.of(1), date: 2 } as const;
  const votes: Tl<'MessagePeerVote'>[] = [
    { ...vote, peer },
    { ...vote, peer: { _: 'peerChannel', channel_id: 5 } },
  ];
  const list: TlOf<'messages.votesList'> = { _: 'messages.votesList', count: 2, votes, chats: [], users: [] };
  const read = told(152, list) as { votes: unknown[] };
  assert.deepEqual(read.votes, [{ ...vote, _: 'messageUserVote', user_id: 10_000_001 }]);
});

test('people keep the names, themes, stories and statuses that a layer has words for', () => {
  const usernames = [
    { _: 'username', username: 'lama' },
    { _: 'username', active: true, username: 'siti' },
  ] as const;
  const name = { _: 'updateUserName', user_id: 5, first_name: 'S', last_name: '' } as const;
  assert.deepEqual(told(144, { ...name, usernames: [...usernames] }), { ...name, username: 'siti' });
  const user: TlOf<'user'> = { _: 'user', id: 5, stories_max_id: { _: 'recentStory', max_id: 8 } };
  assert.deepEqual(told(198, user), { _: 'user', id: 5, stories_max_id: 8 });
  assert.deepEqual(told(152, { _: 'emojiStatus', document_id: 3n, until: 9 }), {
    _: 'emojiStatusUntil',
    document_id: 3n,
    until: 9,
  });
});

test('a draft keeps the message that it replies to', () => {
  const reply_to = { _: 'inputReplyToMessage', reply_to_msg_id: 6 } as const;
  assert.deepEqual(told(152, { _: 'draftMessage', message: 'x', date: 1, reply_to }), {
    _: 'draftMessage',
    message: 'x',
    date: 1,
    reply_to_msg_id: 6,
  });
});

test('rows of buttons lose what a layer lacks, and go when nothing is left', () => {
  const copy: TlOf<'keyboardButtonCopy'> = { _: 'keyboardButtonCopy', text: 'salin', copy_text: 'x' };
  const plain: TlOf<'keyboardButton'> = { _: 'keyboardButton', text: 'ya' };
  const rows = [[copy], [copy, plain], []].map((buttons): TlOf<'keyboardButtonRow'> => ({
    _: 'keyboardButtonRow',
    buttons,
  }));
  const read = told(144, { _: 'replyInlineMarkup', rows }) as { rows: { buttons: unknown[] }[] };
  assert.deepEqual(
    read.rows.map(({ buttons }) => buttons),
    [[plain], []],
  );
});

test('lengths and amounts are told in the units of the layer', () => {
  const video: TlOf<'documentAttributeVideo'> = { _: 'documentAttributeVideo', duration: 2.6, w: 1, h: 1 };
  assert.deepEqual(told(152, video), { ...video, duration: 3 });
  const gift: TlOf<'messageActionGiftPremium'> = {
    _: 'messageActionGiftPremium',
    currency: 'USD',
    amount: 1n,
    days: 91,
  };
  assert.deepEqual(told(214, gift), { _: gift._, currency: 'USD', amount: 1n, months: 3 });
});

test('rich text keeps its words where it loses its marks', () => {
  const plain = { _: 'textPlain', text: 'rahasia' } as const;
  assert.deepEqual(told(214, { _: 'textSpoiler', text: plain }), { _: 'textConcat', texts: [plain] });
  assert.deepEqual(told(144, { _: 'textMath', source: 'x^2' }), { _: 'textPlain', text: 'x^2' });
});
