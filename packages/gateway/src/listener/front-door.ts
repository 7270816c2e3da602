import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { TLSSocket, type SecureContext } from 'node:tls';
import type { Clock } from '@suaka/domain';
import type { DetectedTransport } from '@suaka/mtproto';
import type { Metrics } from '@suaka/operations';
import { peerOf, type Peer } from '../connection/peer.ts';
import type { GatewayLimits } from '../limits.ts';
import type { TimerWheel } from '../time/timer-wheel.ts';
import { BlockBuckets } from './block-buckets.ts';
import { AddressCounts } from './address-counts.ts';
import { Arrival, type ArrivalHost } from './arrival.ts';
import { plainAddress, type TrustedProxies } from './client-address.ts';

export type MtprotoTransport = Exclude<DetectedTransport, 'http' | 'tls'>;

type FrontDoorLimits = Pick<
  GatewayLimits,
  | 'connectionsMax'
  | 'connectionsPerAddressMax'
  | 'newConnectionsPerSPerAddress'
  | 'newConnectionsBurstPerAddress'
  | 'addressesCountedMax'
  | 'silentConnectionsMax'
  | 'firstBytesMs'
>;

export interface FrontDoorOptions {
  readonly clock: Clock;
  readonly wheel: TimerWheel;
  readonly metrics: Metrics;
  readonly limits: FrontDoorLimits;
  readonly proxies: TrustedProxies;
  /** Absent on a server without a certificate. */
  readonly secureContext: SecureContext | undefined;
  /** In test mode a machine may talk to itself as much as it likes. */
  readonly countsLoopback: boolean;
  readonly onMtproto: (socket: Socket, peer: Peer, transport: MtprotoTransport, head: Buffer) => void;
  readonly onHttp: (socket: Socket, peer: Peer, head: Buffer) => void;
}

const countedKey = Symbol('counted address block');
type CountedSocket = Socket & { [countedKey]?: { counts: AddressCounts; block: string } | undefined };

/** The one port: takes every connection, finds out what it speaks and who it is, and hands it on. */
export class FrontDoor implements ArrivalHost {
  readonly proxies: TrustedProxies;
  private readonly options: FrontDoorOptions;
  private readonly server: Server;
  private readonly counts: AddressCounts;
  private readonly comings: BlockBuckets;
  /** Sockets that have not said yet what they speak, in the order of their coming. */
  private readonly silent = new Set<Arrival>();

  constructor(options: FrontDoorOptions) {
    this.options = options;
    this.proxies = options.proxies;
    const { limits } = options;
    this.counts = new AddressCounts(limits.connectionsPerAddressMax);
    this.comings = new BlockBuckets(() => ({
      perS: limits.newConnectionsPerSPerAddress,
      burst: limits.newConnectionsBurstPerAddress,
      blocksMax: limits.addressesCountedMax,
    }));
    this.server = createServer({ noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000 }, (socket) => {
      socket.on('error', ignore);
      this.come(socket, plainAddress(socket.remoteAddress ?? ''));
    });
    this.server.maxConnections = options.limits.connectionsMax;
    this.server.on('drop', () => options.metrics.refusedConnections.inc({ reason: 'full' }));
  }

  /** Resolves with the address that is served; rejects where it cannot be had. */
  listen(host: string, port: number): Promise<AddressInfo> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen({ host, port, backlog: 4096 }, () => {
        this.server.off('error', reject);
        // A TCP server that listens has an address of this kind; only pipes have a string.
        resolve(this.server.address() as AddressInfo);
      });
    });
  }

  /** Takes no more connections; those that are open stay. */
  stopAccepting(): void {
    this.server.close();
  }

  /** Counts a socket at once, since one that says nothing costs as much; whom a proxy speaks for is counted once it said so. */
  private come(socket: Socket, address: string): void {
    const refusal = this.proxies.trusts(address) ? undefined : this.count(socket, peerOf(address));
    if (refusal === undefined) {
      this.arrive(socket, address, false);
      return;
    }
    this.options.metrics.refusedConnections.inc({ reason: refusal });
    socket.destroy();
  }

  private arrive(socket: Socket, address: string, isInsideTls: boolean): void {
    const { clock, limits, wheel } = this.options;
    const arrival = new Arrival(this, socket, address, clock.nowMs() + limits.firstBytesMs, isInsideTls);
    wheel.add(arrival);
    this.silent.add(arrival);
    if (this.silent.size <= limits.silentConnectionsMax) return;
    for (const oldest of this.silent) {
      this.refuse(oldest, 'too-many-silent');
      return;
    }
  }

  route(arrival: Arrival, protocol: DetectedTransport, head: Buffer): void {
    this.options.wheel.remove(arrival);
    this.silent.delete(arrival);
    const peer = peerOf(arrival.address);
    const refusal = arrival.isAnnounced ? this.count(arrival.socket, peer) : undefined;
    if (refusal !== undefined) {
      this.refuse(arrival, refusal);
      return;
    }
    if (protocol === 'tls') {
      this.routeTls(arrival, head);
      return;
    }
    if (protocol === 'http') {
      this.options.onHttp(arrival.socket, peer, head);
    } else {
      this.options.onMtproto(arrival.socket, peer, protocol, head);
    }
  }

  private routeTls(arrival: Arrival, head: Buffer): void {
    const { secureContext } = this.options;
    if (secureContext === undefined || arrival.isInsideTls) {
      this.refuse(arrival, 'unexpected-tls');
      return;
    }
    arrival.socket.pause();
    arrival.socket.unshift(head);
    const socket = new TLSSocket(arrival.socket, { isServer: true, secureContext });
    socket.on('error', ignore);
    this.arrive(socket, arrival.address, true);
  }

  /** @returns why the socket is refused */
  private count(socket: Socket, peer: Peer): 'address-hasty' | 'address-full' | undefined {
    const isExempt = (peer.isLoopback && !this.options.countsLoopback) || this.proxies.trusts(peer.address);
    if (isExempt) return undefined;
    if (!this.comings.take(peer.addressBlock, this.options.clock.nowMs())) return 'address-hasty';
    if (!this.counts.enter(peer.addressBlock)) return 'address-full';
    (socket as CountedSocket)[countedKey] = { counts: this.counts, block: peer.addressBlock };
    socket.on('close', uncount);
    return undefined;
  }

  refuse(arrival: Arrival, reason: string): void {
    this.options.wheel.remove(arrival);
    this.silent.delete(arrival);
    arrival.leave();
    if (arrival.socket.destroyed) return;
    this.options.metrics.refusedConnections.inc({ reason });
    arrival.socket.destroy();
  }
}

function ignore(): void {
  // The socket closes by itself after an error, and its close is what is acted on.
}

function uncount(this: CountedSocket): void {
  const counted = this[countedKey];
  counted?.counts.leave(counted.block);
  this[countedKey] = undefined;
}
