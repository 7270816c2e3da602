import type { Socket } from 'node:net';
import type { DetectedTransport } from '@suaka/mtproto';
import type { Timed } from '../time/timer-wheel.ts';
import type { TrustedProxies } from './client-address.ts';
import { readProxyHeader } from './proxy-header.ts';
import { sniff } from './sniff.ts';

/** Who takes a socket over once it is known what it speaks. */
export interface ArrivalHost {
  readonly proxies: TrustedProxies;
  /** @param head what the socket has brought so far, to be read first */
  route(arrival: Arrival, protocol: DetectedTransport, head: Buffer): void;
  refuse(arrival: Arrival, reason: string): void;
}

/** A proxy's header fits; all else is decided within a few bytes. */
const headBytesMax = 4096;
const arrivalKey = Symbol('arrival');
// Never deleted, only emptied: deleting a property makes an object of the slow and large kind.
type ArrivingSocket = Socket & { [arrivalKey]?: Arrival | undefined };

/** A socket that has not said yet what it speaks. */
export class Arrival implements Timed {
  dueMs: number;
  readonly socket: Socket;
  readonly isInsideTls: boolean;
  /** The client as far as it is known: the peer, or whom a trusted proxy names. */
  address: string;
  private readonly host: ArrivalHost;
  private head: Buffer = Buffer.alloc(0);
  /** A trusted proxy has said whom it speaks for. */
  isAnnounced = false;

  constructor(host: ArrivalHost, socket: Socket, address: string, dueMs: number, isInsideTls: boolean) {
    this.host = host;
    this.socket = socket;
    this.address = address;
    this.dueMs = dueMs;
    this.isInsideTls = isInsideTls;
    (socket as ArrivingSocket)[arrivalKey] = this;
    socket.on('data', onData);
  }

  due(): void {
    this.host.refuse(this, 'silent');
  }

  receive(chunk: Buffer): void {
    this.head = this.head.length === 0 ? chunk : Buffer.concat([this.head, chunk]);
    for (;;) {
      const mayAnnounce = !this.isAnnounced && !this.isInsideTls && this.host.proxies.trusts(this.address);
      const protocol = this.head.length === 0 ? 'more' : sniff(this.head, mayAnnounce);
      if (protocol === 'more') break;
      if (protocol !== 'proxy') {
        this.host.route(this, protocol, this.leave());
        return;
      }
      if (!this.readAnnouncement()) break;
    }
    if (this.head.length > headBytesMax) this.host.refuse(this, 'endless-head');
  }

  /** False where the header is not whole yet, or is wrong and the socket was refused. */
  private readAnnouncement(): boolean {
    const header = readProxyHeader(this.head);
    if (header.kind === 'bad') this.host.refuse(this, 'bad-proxy-header');
    if (header.kind !== 'ok') return false;
    this.isAnnounced = true;
    this.address = header.address ?? this.address;
    this.head = this.head.subarray(header.length);
    return true;
  }

  /** Lets go of the socket and gives what it has brought. */
  leave(): Buffer {
    this.socket.off('data', onData);
    (this.socket as ArrivingSocket)[arrivalKey] = undefined;
    const { head } = this;
    this.head = Buffer.alloc(0);
    return head;
  }
}

function onData(this: ArrivingSocket, chunk: Buffer): void {
  this[arrivalKey]?.receive(chunk);
}
