import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { BytePipe, PipeListener } from '../connection/byte-pipe.ts';

const pipeKey = Symbol('pipe');
type OwnedWebSocket = WebSocket & { [pipeKey]?: PipeListener | undefined };
type OwnedDuplex = Duplex & { [pipeKey]?: PipeListener | undefined };

const policyViolation = 1008;

/** The messages of a WebSocket as one stream of bytes, wherever they are cut. */
export class WebSocketPipe implements BytePipe {
  private readonly webSocket: OwnedWebSocket;
  private readonly socket: OwnedDuplex;

  constructor(webSocket: WebSocket, socket: Duplex) {
    this.webSocket = webSocket;
    this.socket = socket;
  }

  /** Hands all that comes to `listener` from now on; a later one takes over from an earlier one. */
  listen(listener: PipeListener): void {
    const isFirst = this.webSocket[pipeKey] === undefined;
    this.webSocket[pipeKey] = listener;
    this.socket[pipeKey] = listener;
    if (!isFirst) return;
    this.webSocket.on('message', onMessage).on('close', onClose).on('error', ignore);
    this.socket.on('drain', onDrain);
  }

  get queuedBytes(): number {
    return this.webSocket.bufferedAmount;
  }

  write(bytes: Uint8Array): void {
    if (this.webSocket.readyState === this.webSocket.OPEN) this.webSocket.send(bytes);
  }

  pause(): void {
    this.webSocket.pause();
  }

  resume(): void {
    this.webSocket.resume();
  }

  end(): void {
    // A paused one never reads the peer's close frame, and would hold the process for the half minute that ws waits for it.
    this.webSocket.resume();
    this.webSocket.close();
  }

  destroy(): void {
    this.webSocket.terminate();
  }
}

function onMessage(this: OwnedWebSocket, data: unknown, isBinary: boolean): void {
  if (isBinary && data instanceof Buffer) this[pipeKey]?.receive(data);
  else this.close(policyViolation);
}

function onDrain(this: OwnedDuplex): void {
  this[pipeKey]?.drained();
}

function onClose(this: OwnedWebSocket): void {
  const listener = this[pipeKey];
  this[pipeKey] = undefined;
  listener?.gone();
}

function ignore(): void {
  // The close that follows an error is what is acted on.
}
