import { decodeRequest, encodeObject, encodeRequest } from '../codec.ts';
import type { AnyRequest, TlOf } from '../types.ts';

/** The cost of one operation of the codec, in microseconds of one thread. */
export interface CodecFigure {
  /** A flat key, as `npm run bench` prints it. */
  readonly key: string;
  readonly microseconds: number;
}

const roundCount = 20_000;
/** The best of several passes: what else runs on the machine only ever adds. */
const passCount = 5;

const sendMessage: AnyRequest = {
  _: 'messages.sendMessage',
  peer: { _: 'inputPeerUser', user_id: 10_000_123, access_hash: 0x1234_5678_9abcn },
  message: 'Selamat pagi, sampai jumpa di pasar jam sembilan!',
  random_id: 0x7654_3210_fedcn,
};

const wrapped: AnyRequest = {
  _: 'invokeWithLayer',
  layer: 227,
  query: {
    _: 'initConnection',
    api_id: 6,
    device_model: 'Redmi Note 12',
    system_version: 'SDK 33',
    app_version: '10.2.3',
    system_lang_code: 'id-ID',
    lang_pack: 'android',
    lang_code: 'id',
    query: sendMessage,
  },
};

const user = (id: number): TlOf<'user'> => ({
  _: 'user',
  id,
  access_hash: BigInt(id) * 7_919n,
  first_name: 'Siti',
  last_name: 'Rahayu',
  username: `siti${id}`,
  phone: '628123456789',
  status: { _: 'userStatusOnline', expires: 1_790_000_000 },
});

const updates = (userCount: number): TlOf<'updates'> => ({
  _: 'updates',
  updates: [
    {
      _: 'updateNewMessage',
      message: {
        _: 'message',
        id: 812,
        from_id: { _: 'peerUser', user_id: 10_000_001 },
        peer_id: { _: 'peerUser', user_id: 10_000_001 },
        date: 1_790_000_000,
        message: 'Selamat pagi, sampai jumpa di pasar jam sembilan!',
      },
      pts: 812,
      pts_count: 1,
    },
  ],
  users: Array.from({ length: userCount }, (_, index) => user(10_000_001 + index)),
  chats: [],
  date: 1_790_000_000,
  seq: 0,
});

const sent: TlOf<'updateShortSentMessage'> = {
  _: 'updateShortSentMessage',
  out: true,
  id: 812,
  pts: 812,
  pts_count: 1,
  date: 1_790_000_000,
};

function operations(): [string, () => unknown][] {
  const bare = encodeRequest(sendMessage);
  const whole = encodeRequest(wrapped);
  const [two, twenty] = [updates(2), updates(20)];
  return [
    ['tl.decodeWrappedSendMessage.us', () => decodeRequest(whole)],
    ['tl.decodeSendMessage.us', () => decodeRequest(bare)],
    ['tl.encodeShortSentMessage.us', () => encodeObject(sent)],
    ['tl.encodeUpdates2Users.us', () => encodeObject(two)],
    ['tl.encodeUpdates20Users.us', () => encodeObject(twenty)],
    ['tl.encodeUpdates2UsersLayer144.us', () => encodeObject(two, 144)],
    ['tl.encodeUpdates2UsersLayer198.us', () => encodeObject(two, 198)],
  ];
}

function bestPass(operation: () => unknown, nowMs: () => number): number {
  let bestMs = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passCount; pass += 1) {
    const startMs = nowMs();
    for (let round = 0; round < roundCount; round += 1) operation();
    bestMs = Math.min(bestMs, nowMs() - startMs);
  }
  return (bestMs * 1000) / roundCount;
}

/** Measures the codec. @param nowMs a monotonic clock, as performance.now(). */
export const benchCodec = (nowMs: () => number): CodecFigure[] =>
  operations().map(([key, operation]) => ({ key, microseconds: bestPass(operation, nowMs) }));
