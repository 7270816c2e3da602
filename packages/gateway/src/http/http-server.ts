import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import type { Peer } from '../connection/peer.ts';
import { peerOf } from '../connection/peer.ts';
import type { TrustedProxies } from '../listener/client-address.ts';

export type HttpHandler = (request: IncomingMessage, response: ServerResponse, peer: Peer) => void;
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer, peer: Peer) => void;

export interface HttpServerOptions {
  readonly proxies: TrustedProxies;
  readonly onRequest: HttpHandler;
  readonly onUpgrade: UpgradeHandler;
  readonly limits?: Partial<HttpLimits>;
}

/** Bounds on what one HTTP connection may take; past each the connection is closed, with 408 or 431 where that can be said. */
export interface HttpLimits {
  readonly headerBytesMax: number;
  readonly headersMs: number;
  readonly requestMs: number;
  readonly keepAliveMs: number;
  readonly checkEveryMs: number;
}

const httpLimits: HttpLimits = {
  headerBytesMax: 16 * 1024,
  headersMs: 15_000,
  requestMs: 60_000,
  keepAliveMs: 30_000,
  checkEveryMs: 5_000,
};

const peerKey = Symbol('peer');
type HttpSocket = Duplex & { [peerKey]?: Peer };

/** HTTP on sockets that the front door hands over. It listens on nothing itself. */
export class HttpServer {
  private readonly server: Server;
  private readonly proxies: TrustedProxies;

  constructor({ proxies, onRequest, onUpgrade, limits }: HttpServerOptions) {
    const bounds = { ...httpLimits, ...limits };
    this.proxies = proxies;
    this.server = createServer({
      maxHeaderSize: bounds.headerBytesMax,
      headersTimeout: bounds.headersMs,
      requestTimeout: bounds.requestMs,
      keepAliveTimeout: bounds.keepAliveMs,
      connectionsCheckingInterval: bounds.checkEveryMs,
    });
    this.server.on('request', (request, response) => onRequest(request, response, this.peerOf(request)));
    this.server.on('upgrade', (request, socket, head) => onUpgrade(request, socket, head, this.peerOf(request)));
    // Node watches over slow requests from this event on, whoever accepts the sockets.
    this.server.emit('listening');
  }

  /** @param head what the socket has brought already */
  accept(socket: Socket, peer: Peer, head: Buffer): void {
    (socket as HttpSocket)[peerKey] = peer;
    socket.pause();
    socket.unshift(head);
    this.server.emit('connection', socket);
    socket.resume();
  }

  /** Closes connections that wait for their next request, and all others after their answer. */
  drain(): void {
    this.server.close();
    this.server.closeIdleConnections();
  }

  destroy(): void {
    this.server.closeAllConnections();
  }

  /** The client behind the socket, or behind the proxies that X-Forwarded-For names where they are believed. */
  private peerOf(request: IncomingMessage): Peer {
    const socket: HttpSocket = request.socket;
    const peer = socket[peerKey] ?? peerOf('');
    if (!this.proxies.trusts(peer.address)) return peer;
    const forwarded = request.headers['x-forwarded-for'];
    return peerOf(this.proxies.clientOf(peer.address, Array.isArray(forwarded) ? forwarded.join(',') : forwarded));
  }
}
