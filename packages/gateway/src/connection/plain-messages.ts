import {
  ANSWER_FROM_SERVER,
  decodePlainMessage,
  encodePlainMessage,
  nextMsgId,
  transportErrors,
  type KeyExchangeStep,
  type TransportErrorCode,
} from '@suaka/mtproto';
import type { Clock } from '@suaka/domain';
import type { Metrics } from '@suaka/operations';
import type { KeyExchangeServer } from '../ports.ts';
import type { Peer } from './peer.ts';

/** What goes back for a packet without an auth key. */
export type PlainAnswer =
  | { readonly kind: 'frame'; readonly frame: Uint8Array }
  | { readonly kind: 'error'; readonly code: TransportErrorCode };

/** Packets of the key exchange, whatever brings them. */
export class PlainMessages {
  private readonly exchange: KeyExchangeServer;
  private readonly clock: Clock;
  private readonly metrics: Metrics;
  private lastMsgId = 0n;

  constructor(exchange: KeyExchangeServer, clock: Clock, metrics: Metrics) {
    this.exchange = exchange;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Rejects only for a fault of the server itself. */
  async answer(frame: Uint8Array, peer: Peer): Promise<PlainAnswer> {
    const message = decodePlainMessage(frame);
    if (message === undefined) return { kind: 'error', code: transportErrors.notFound };
    const step = await this.exchange.receive(message.body, peer);
    this.count(step);
    if (step.kind === 'refuse') return { kind: 'error', code: step.transportError };
    this.lastMsgId = nextMsgId(this.clock.nowMs(), this.lastMsgId, ANSWER_FROM_SERVER);
    return { kind: 'frame', frame: encodePlainMessage(this.lastMsgId, step.body) };
  }

  private count(step: KeyExchangeStep): void {
    if (step.kind === 'done') {
      const kind = step.outcome.temp === undefined ? 'permanent' : 'temporary';
      this.metrics.keyExchanges.inc({ kind, outcome: 'done' });
    } else if (step.kind === 'refuse') {
      this.metrics.keyExchanges.inc({ kind: 'unknown', outcome: String(step.transportError) });
    }
  }
}
