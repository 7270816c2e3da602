import { doorBox, type Bus, type BusMessage } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { pushLayer } from '../rpc/layer.ts';
import type { Flusher } from '../session/flusher.ts';
import { layerOfKey } from '../session/key-entry.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import { encodePerLayer } from './encode-per-layer.ts';

const accepted: TlOf<'updateLoginToken'> = { _: 'updateLoginToken' };

/**
 * Tells sessions that nobody is signed in on what concerns them: that the token they show was accepted.
 * One subscription for the whole node, since they have no box of their own.
 * Source: core.telegram.org/constructor/updateLoginToken
 * @returns ends it.
 */
export function openDoorFeed(
  bus: Bus<BusMessage>,
  registry: Pick<SessionRegistry, 'sessionsOf'>,
  flusher: Flusher,
  nowS: () => number,
): () => void {
  return bus.subscribe(doorBox, (message) => {
    if (message.kind !== 'loginToken') return;
    const encode = encodePerLayer({ _: 'updateShort', update: accepted, date: nowS() });
    for (const session of registry.sessionsOf(message.authKeyId)) {
      session.server.push(encode(pushLayer(layerOfKey(session.key))), false);
      flusher.mark(session);
    }
  });
}
