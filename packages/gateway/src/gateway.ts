import type { AddressInfo, Socket } from 'node:net';
import { nowSeconds } from '@suaka/domain';
import { ServerFrameCodec } from '@suaka/mtproto';
import { SocketPipe } from './connection/socket-pipe.ts';
import { Connection } from './connection/connection.ts';
import type { ConnectionHost } from './connection/connection-host.ts';
import type { BytePipe, PipeListener } from './connection/byte-pipe.ts';
import type { Peer } from './connection/peer.ts';
import { PlainMessages } from './connection/plain-messages.ts';
import { Drain } from './drain.ts';
import type { GatewayParts } from './gateway-parts.ts';
import { HttpCarriers } from './http/http-carrier.ts';
import { HttpServer } from './http/http-server.ts';
import { routeHttp } from './http/route-http.ts';
import { MtprotoPost } from './http/mtproto-post.ts';
import { WebSocketArrival } from './http/websocket-arrival.ts';
import { WebSocketDoor } from './http/websocket-door.ts';
import { TrustedProxies } from './listener/client-address.ts';
import { FrontDoor, type MtprotoTransport } from './listener/front-door.ts';
import { openDoorFeed } from './push/door-feed.ts';
import { Feeds } from './push/feeds.ts';
import { AfterQueue } from './rpc/after-queue.ts';
import { ownerOf } from './rpc/caller.ts';
import { Dispatcher } from './rpc/dispatcher.ts';
import { Flusher } from './session/flusher.ts';
import type { LiveSession } from './session/live-session.ts';
import { SessionRegistry } from './session/session-registry.ts';
import { TimerWheel } from './time/timer-wheel.ts';

/** Sockets in, updates out: everything between the one port and the handlers. */
export class Gateway {
  private readonly parts: GatewayParts;
  private readonly wheel: TimerWheel;
  private readonly flusher: Flusher;
  private readonly feeds: Feeds;
  private readonly registry: SessionRegistry;
  private readonly dispatcher: Dispatcher;
  private readonly host: ConnectionHost;
  private readonly carriers: HttpCarriers;
  private readonly http: HttpServer;
  private readonly frontDoor: FrontDoor;
  private readonly connections = new Set<Connection>();
  private readonly closeDoorFeed: () => void;

  constructor(parts: GatewayParts) {
    this.parts = parts;
    this.wheel = new TimerWheel(parts.clock);
    this.flusher = new Flusher(parts.clock, parts.defer);
    this.feeds = this.createFeeds();
    this.registry = this.createRegistry();
    this.closeDoorFeed = openDoorFeed(parts.bus, this.registry, this.flusher, () => nowSeconds(parts.clock));
    this.dispatcher = this.createDispatcher();
    this.host = this.createHost();
    this.carriers = new HttpCarriers(this.host);
    const proxies = new TrustedProxies(parts.trustedProxies);
    this.http = this.createHttp(proxies);
    this.frontDoor = this.createFrontDoor(proxies);
  }

  /** Resolves with the address that is served; rejects where it cannot be had. */
  listen(host: string, port: number): Promise<AddressInfo> {
    return this.frontDoor.listen(host, port);
  }

  /** What is open and running now, for the status and for metrics. */
  get counts(): { connections: number; sessions: number; users: number; requests: number } {
    const { connections, registry, feeds, dispatcher } = this;
    return { connections: connections.size, sessions: registry.size, users: feeds.size, requests: dispatcher.inFlight };
  }

  /** Ends the sessions of keys that were signed out, on this node. */
  endKeys(keyIds: readonly bigint[], reason: string): void {
    for (const keyId of keyIds) this.registry.removeKey(keyId, reason);
  }

  /** Takes nothing more, answers what runs, then closes all connections at different moments. */
  async drain(): Promise<void> {
    this.frontDoor.stopAccepting();
    this.http.drain();
    const { dispatcher, flusher, connections } = this;
    await new Drain({ clock: this.parts.clock, random: this.parts.random, dispatcher, flusher, connections }).run();
    this.closeDoorFeed();
    this.carriers.drain();
    this.http.destroy();
    this.wheel.stop();
  }

  private createFeeds(): Feeds {
    const { parts, flusher } = this;
    return new Feeds({
      bus: parts.bus,
      limits: parts.limits,
      log: parts.log,
      metrics: parts.metrics,
      flusher,
      render: parts.render,
      renderChannel: parts.renderChannel,
      channelsOf: parts.channelsOf,
      onGone: (userId) => parts.presence.disconnected(userId),
      onSignedOut: (message) => this.signedOut(message.authKeyIds, message.origin?.authKeyId),
    });
  }

  /** The key that signs itself out keeps its connection: its answer is still to be sent, and it may sign in anew. */
  private signedOut(keyIds: readonly bigint[], by: bigint | undefined): void {
    for (const keyId of keyIds) this.parts.keys.markSignedOut(keyId, keyId !== by);
    for (const session of [...this.registry]) {
      const { record, owner } = session.key;
      const isMeant = keyIds.includes(record.id) || (owner !== undefined && keyIds.includes(owner.id));
      if (!isMeant) continue;
      if (record.id === by || owner?.id === by) this.feeds.sync(session);
      else this.registry.removeKey(record.id, 'signed-out');
    }
  }

  /**
   * A client that comes back to a server which knows its session no more may only say that it is alive, and still
   * expects to hear what happens. A session that has asked for something has said itself whether it does.
   */
  private async hears(session: LiveSession): Promise<void> {
    if (session.hasAsked || session.wantsUpdates) return;
    try {
      await ownerOf(session.key, this.parts.keys);
    } catch (err) {
      this.parts.log.error({ err }, 'the owner of a key was not found out');
      return;
    }
    if (session.hasAsked) return;
    session.wantsUpdates = true;
    this.feeds.sync(session);
  }

  private createRegistry(): SessionRegistry {
    const { parts, wheel } = this;
    return new SessionRegistry({
      clock: parts.clock,
      wheel,
      keys: parts.keys,
      limits: parts.limits,
      saltsOf: (record) => parts.salts.of(record.id),
      createSession: (sessionId, salts) => parts.createSession({ sessionId, salts, uniqueId: parts.random.long() }),
      onRemoved: (session) => this.feeds.leave(session),
      onDetached: (session) => this.feeds.detached(session),
    });
  }

  private createDispatcher(): Dispatcher {
    const { parts, wheel, flusher } = this;
    return new Dispatcher({
      ...parts,
      flusher,
      afterQueue: new AfterQueue(wheel, parts.limits),
      onRequest: (session) => this.feeds.sync(session),
    });
  }

  private createHost(): ConnectionHost {
    const { parts, wheel, registry, flusher, connections, dispatcher } = this;
    return {
      clock: parts.clock,
      limits: parts.limits,
      log: parts.log,
      metrics: parts.metrics,
      keys: parts.keys,
      cipher: parts.cipher,
      plainMessages: new PlainMessages(parts.keyExchange, parts.clock, parts.metrics),
      wheel,
      registry,
      flusher,
      onGone: (connection) => void connections.delete(connection),
      request: (session, msgId, body) => dispatcher.request(session, msgId, body),
      alive: (session) => void this.hears(session),
    };
  }

  private createHttp(proxies: TrustedProxies): HttpServer {
    const post = new MtprotoPost(this.host, this.carriers);
    const webSockets = new WebSocketDoor((pipe, peer) => {
      const dueMs = this.parts.clock.nowMs() + this.parts.limits.firstBytesMs;
      new WebSocketArrival(pipe, dueMs, this.wheel, (transport, head) =>
        this.serve(pipe, peer, transport, head),
      ).start();
    });
    return new HttpServer({
      proxies,
      onRequest: routeHttp({ post, log: this.parts.log, onRequest: this.parts.onHttpRequest }),
      onUpgrade: (request, socket, head, peer) => webSockets.upgrade(request, socket, head, peer),
    });
  }

  private createFrontDoor(proxies: TrustedProxies): FrontDoor {
    const { parts, wheel } = this;
    return new FrontDoor({
      clock: parts.clock,
      wheel,
      metrics: parts.metrics,
      limits: parts.limits,
      proxies,
      secureContext: parts.secureContext,
      countsLoopback: parts.countsLoopback,
      onHttp: (socket, peer, head) => this.http.accept(socket, peer, head),
      onMtproto: (socket: Socket, peer, transport, head) => this.serve(new SocketPipe(socket), peer, transport, head),
    });
  }

  private serve(pipe: BytePipe & ListenedPipe, peer: Peer, transport: MtprotoTransport, head: Uint8Array): void {
    const codec = new ServerFrameCodec(this.parts.crypto, transport);
    const connection = new Connection(this.host, peer, pipe, codec);
    this.connections.add(connection);
    pipe.listen(connection);
    connection.receive(head);
  }
}

interface ListenedPipe {
  listen(listener: PipeListener): void;
}
