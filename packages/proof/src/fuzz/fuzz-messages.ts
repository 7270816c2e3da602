import assert from 'node:assert/strict';
import { createAuthKey, decodePlainMessage, MessageCipher, openBindingMessage, peekAuthKeyId } from '@suaka/mtproto';
import { crypto } from '../wire/exchange-harness.ts';
import type { FuzzOptions, FuzzTally } from './fuzz-options.ts';
import { Dice, mutate } from './mutate.ts';

/** Bent packets: none decrypts, none is read past its end, none makes a crash. */
export function fuzzMessages({ seed, count }: FuzzOptions): FuzzTally {
  const dice = new Dice(seed);
  const key = createAuthKey(crypto, dice.bytes(256));
  const [client, server] = [new MessageCipher(crypto, 'client'), new MessageCipher(crypto, 'server')];
  const header = { salt: 1n, sessionId: 2n, msgId: 4n, seqNo: 1 };
  let refusedCount = 0;
  for (let index = 0; index < count; index += 1) {
    const packet = client.encrypt(key, header, dice.bytes(4 * dice.below(60)));
    const bent = mutate(packet, dice);
    const isSame = Buffer.compare(bent.subarray(8), packet.subarray(8)) === 0;
    peekAuthKeyId(bent);
    const plain = decodePlainMessage(bent);
    assert.ok(plain === undefined || plain.body.length <= bent.length);
    assert.equal(openBindingMessage(crypto, key, 4n, bent), undefined);
    const message = server.decrypt(key, bent);
    if (message === undefined) refusedCount += 1;
    assert.equal(message !== undefined, isSame, 'only what was not bent may decrypt');
  }
  return { count, refusedCount };
}
