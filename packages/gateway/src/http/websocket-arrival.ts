import { detectTransport } from '@suaka/mtproto';
import type { PipeListener } from '../connection/byte-pipe.ts';
import type { MtprotoTransport } from '../listener/front-door.ts';
import type { Timed, TimerWheel } from '../time/timer-wheel.ts';
import type { WebSocketPipe } from './websocket-pipe.ts';

/** A WebSocket whose first bytes have not told its framing yet. */
export class WebSocketArrival implements PipeListener, Timed {
  dueMs: number;
  private readonly pipe: WebSocketPipe;
  private readonly wheel: TimerWheel;
  private readonly onKnown: (transport: MtprotoTransport, head: Uint8Array) => void;
  private head: Uint8Array = new Uint8Array(0);

  constructor(
    pipe: WebSocketPipe,
    dueMs: number,
    wheel: TimerWheel,
    onKnown: (transport: MtprotoTransport, head: Uint8Array) => void,
  ) {
    this.pipe = pipe;
    this.dueMs = dueMs;
    this.wheel = wheel;
    this.onKnown = onKnown;
  }

  /** The pipe keeps it from now on, until the first bytes have come. */
  start(): void {
    this.wheel.add(this);
    this.pipe.listen(this);
  }

  receive(chunk: Uint8Array): void {
    this.head = this.head.length === 0 ? chunk : Buffer.concat([this.head, chunk]);
    const transport = detectTransport(this.head);
    if (transport === undefined) return;
    this.wheel.remove(this);
    if (transport === 'http' || transport === 'tls') this.pipe.destroy();
    else this.onKnown(transport, this.head);
  }

  drained(): void {}

  due(): void {
    this.pipe.destroy();
  }

  gone(): void {
    this.wheel.remove(this);
  }
}
