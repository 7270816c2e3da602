import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Peer } from '../connection/peer.ts';
import { WebSocketPipe } from './websocket-pipe.ts';

/** Where MTProto is spoken over WebSocket (core.telegram.org/mtproto/transports#websocket). */
const paths: ReadonlySet<string> = new Set(['/apiws', '/apiws_test']);
const subprotocol = 'binary';
/** A message is a piece of a stream and may be cut anywhere, so none has to be larger. */
const messageBytesMax = 2 * 1024 * 1024;

/** Takes WebSocket connections and hands each on as a pipe. */
export class WebSocketDoor {
  private readonly onPipe: (pipe: WebSocketPipe, peer: Peer) => void;
  private readonly server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: messageBytesMax,
    handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : false),
  });

  constructor(onPipe: (pipe: WebSocketPipe, peer: Peer) => void) {
    this.onPipe = onPipe;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, peer: Peer): void {
    const [path = ''] = (request.url ?? '').split('?');
    if (!paths.has(path)) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.server.handleUpgrade(request, socket, head, (webSocket) =>
      this.onPipe(new WebSocketPipe(webSocket, socket), peer),
    );
  }
}
