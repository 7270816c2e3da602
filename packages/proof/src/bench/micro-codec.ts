import { decodeRequest, encodeObject, encodeRequest, encodeResult, type AnyRequest, type Tl } from '@suaka/tl';
import { microseconds } from './micro-measure.ts';
import type { Cost } from './cost.ts';

const sendMessage: AnyRequest = {
  _: 'messages.sendMessage',
  peer: { _: 'inputPeerUser', user_id: 10_000_001, access_hash: 1n },
  message: 'x'.repeat(200),
  random_id: 7n,
};

const wrapped: AnyRequest = {
  _: 'invokeWithLayer',
  layer: 227,
  query: {
    _: 'initConnection',
    api_id: 1,
    device_model: 'Pixel 9',
    system_version: 'Android 16',
    app_version: '1.0',
    system_lang_code: 'id',
    lang_pack: 'android',
    lang_code: 'id',
    query: sendMessage,
  },
};

const user = (index: number): Tl<'User'> => ({
  _: 'user',
  id: 10_000_000 + index,
  access_hash: 1n,
  first_name: 'Ayu',
  last_name: 'Lestari',
  username: 'ayu_lestari',
  phone: '6281100000000',
  status: { _: 'userStatusOnline', expires: 1_800_000_000 },
});

const updates = (userCount: number): Tl<'Updates'> => ({
  _: 'updates',
  updates: [
    {
      _: 'updateNewMessage',
      message: {
        _: 'message',
        id: 5,
        peer_id: { _: 'peerUser', user_id: 10_000_001 },
        from_id: { _: 'peerUser', user_id: 10_000_001 },
        date: 1_800_000_000,
        message: 'x'.repeat(200),
      },
      pts: 5,
      pts_count: 1,
    },
  ],
  users: Array.from({ length: userCount }, (_, index) => user(index)),
  chats: [],
  date: 1_800_000_000,
  seq: 0,
});

const short: Tl<'Updates'> = { _: 'updateShortSentMessage', id: 5, pts: 5, pts_count: 1, date: 1_800_000_000 };

/** What the codec costs; the figures beside are a prototype's on the machine that this was planned on. */
export const codecCosts = (): Cost[] => {
  const bare = encodeRequest(sendMessage);
  const whole = encodeRequest(wrapped);
  const [two, twenty] = [updates(2), updates(20)];
  return [
    {
      key: 'decodeSendMessage',
      what: 'decode sendMessage',
      us: microseconds(() => decodeRequest(bare)),
      beside: '0.3',
    },
    {
      key: 'decodeWrapped',
      what: 'decode it in initConnection',
      us: microseconds(() => decodeRequest(whole)),
      beside: '0.7',
    },
    {
      key: 'encodeShortSent',
      what: 'encode updateShortSentMessage',
      us: microseconds(() => encodeResult('messages.sendMessage', short)),
      beside: '0.07',
    },
    {
      key: 'encodeUpdates2',
      what: 'encode updates with 2 users',
      us: microseconds(() => encodeObject(two)),
      beside: '1.9',
    },
    {
      key: 'encodeUpdates20',
      what: 'encode updates with 20 users',
      us: microseconds(() => encodeObject(twenty)),
      beside: '16',
    },
    {
      key: 'encodeUpdates2Layer152',
      what: 'the same with 2 users for layer 152',
      us: microseconds(() => encodeObject(two, 152)),
      beside: '-',
    },
  ];
};
