import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeRequest } from '../../codec.ts';
import { SchemaWriter } from '../../testing/schema-writer.ts';
import { schemas } from '../../testing/schemas.ts';

type Call = { readonly _: string } & Readonly<Record<string, unknown>>;

/** What a client of that layer sends, as handlers see it, without the fields that are absent. */
function heard(layer: number, call: Call): unknown {
  const schema = schemas.readable.find((each) => each.layer === layer);
  assert.ok(schema);
  const request = decodeRequest(new SchemaWriter(schema.entries).write(call));
  return Object.fromEntries(Object.entries(request).filter(([, field]) => field !== undefined));
}

const peer = { _: 'inputPeerSelf' };
const reply = (id: number, topic?: number): unknown => ({
  _: 'inputReplyToMessage',
  reply_to_msg_id: id,
  top_msg_id: topic,
});

test('the message that a message replies to is found in every layer', () => {
  const call = { _: 'messages.sendMessage', peer, message: 'salam', random_id: 7n };
  for (const layer of [143, 144, 145, 152]) {
    assert.deepEqual(heard(layer, call), call, `${layer}`);
    assert.deepEqual(heard(layer, { ...call, reply_to_msg_id: 6 }), { ...call, reply_to: reply(6) }, `${layer}`);
  }
  assert.deepEqual(heard(152, { ...call, reply_to_msg_id: 6, top_msg_id: 4 }), { ...call, reply_to: reply(6, 4) });
  // In a topic without a reply the topic's first message stands for both.
  assert.deepEqual(heard(152, { ...call, top_msg_id: 4 }), { ...call, reply_to: reply(4, 4) });
});

test('a string of emoji is a reaction, an empty or absent one takes it back', () => {
  const call = { _: 'messages.sendReaction', peer, msg_id: 3 };
  const emoji = { _: 'reactionEmoji', emoticon: '👍' };
  assert.deepEqual(heard(144, { ...call, reaction: '👍' }), { ...call, reaction: [emoji] });
  assert.deepEqual(heard(144, { ...call, reaction: '' }), call);
  assert.deepEqual(heard(144, call), call);
  const list = { _: 'messages.setChatAvailableReactions', peer };
  assert.deepEqual(heard(144, { ...list, available_reactions: ['👍'] }), {
    ...list,
    available_reactions: { _: 'chatReactionsSome', reactions: [emoji] },
  });
  assert.deepEqual(heard(144, { ...list, available_reactions: [] }), {
    ...list,
    available_reactions: { _: 'chatReactionsNone' },
  });
});

test('a Bool that became a flag, and a flag that became an object, mean what they meant', () => {
  const channel = { _: 'inputChannelEmpty' };
  const call = { _: 'channels.toggleSignatures', channel };
  assert.deepEqual(heard(152, { ...call, enabled: true }), { ...call, signatures_enabled: true });
  assert.deepEqual(heard(152, { ...call, enabled: false }), call);
  const theme = { _: 'messages.setChatTheme', peer };
  assert.deepEqual(heard(198, { ...theme, emoticon: '🌷' }), {
    ...theme,
    theme: { _: 'inputChatTheme', emoticon: '🌷' },
  });
  assert.deepEqual(heard(198, { ...theme, emoticon: '' }), { ...theme, theme: { _: 'inputChatThemeEmpty' } });
});

test('right answers of a quiz are found by their places', () => {
  const answers = [1, 2, 3].map((option) => ({ _: 'pollAnswer', text: `${option}`, option: Uint8Array.of(option) }));
  const poll = { _: 'poll', id: 0n, quiz: true, question: 'mana?', answers };
  const media = { _: 'inputMediaPoll', poll, correct_answers: [Uint8Array.of(3)] };
  const call = { _: 'messages.sendMedia', peer, media, message: '', random_id: 1n };
  const { media: read } = heard(152, call) as { media: { correct_answers: number[]; poll: { question: unknown } } };
  assert.deepEqual(read.correct_answers, [2]);
  assert.deepEqual(read.poll.question, { _: 'textWithEntities', text: 'mana?', entities: [] });
});

test('methods that were renamed are called by their names of today', () => {
  const channel = { _: 'inputChannel', channel_id: 5, access_hash: 6n };
  assert.deepEqual(heard(152, { _: 'channels.getSponsoredMessages', channel }), {
    _: 'messages.getSponsoredMessages',
    peer: { _: 'inputPeerChannel', channel_id: 5, access_hash: 6n },
  });
  assert.deepEqual(
    heard(152, { _: 'payments.canPurchasePremium', purpose: { _: 'inputStorePaymentPremiumSubscription' } }),
    {
      _: 'payments.canPurchaseStore',
      purpose: { _: 'inputStorePaymentPremiumSubscription', restore: undefined, upgrade: undefined },
    },
  );
});

test('an e-mail address was verified for Passport alone', () => {
  assert.deepEqual(heard(144, { _: 'account.verifyEmail', email: 'a@b.id', code: '123' }), {
    _: 'account.verifyEmail',
    purpose: { _: 'emailVerifyPurposePassport' },
    verification: { _: 'emailVerificationCode', code: '123' },
  });
});

test('wrappers of any layer hold calls of any layer', () => {
  const query = { _: 'help.getAppConfig' };
  const call = { _: 'invokeWithLayer', layer: 152, query: { _: 'invokeWithoutUpdates', query } };
  assert.deepEqual(heard(152, call), {
    ...call,
    query: { _: 'invokeWithoutUpdates', query: { _: 'help.getAppConfig', hash: 0 } },
  });
});
