import type { Socket } from 'node:net';
import type { BytePipe, PipeListener } from './byte-pipe.ts';

/** Where a socket keeps its connection: shared functions find it there, so that no socket needs closures. */
const listenerKey = Symbol('mtproto connection');
// Never deleted, only emptied: deleting a property makes an object of the slow and large kind.
type OwnedSocket = Socket & { [listenerKey]?: PipeListener | undefined };

/** A TCP or TLS socket as a pipe. */
export class SocketPipe implements BytePipe {
  private readonly socket: OwnedSocket;

  constructor(socket: Socket) {
    this.socket = socket;
  }

  /** Hands all that the socket brings to `listener` from now on. */
  listen(listener: PipeListener): void {
    this.socket[listenerKey] = listener;
    this.socket.on('data', onData).on('drain', onDrain).on('close', onClose);
  }

  get queuedBytes(): number {
    return this.socket.writableLength;
  }

  write(bytes: Uint8Array): void {
    this.socket.write(bytes);
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  end(): void {
    this.socket.destroySoon();
  }

  destroy(): void {
    this.socket.destroy();
  }
}

function onData(this: OwnedSocket, chunk: Buffer): void {
  this[listenerKey]?.receive(chunk);
}

function onDrain(this: OwnedSocket): void {
  this[listenerKey]?.drained();
}

function onClose(this: OwnedSocket): void {
  const listener = this[listenerKey];
  this[listenerKey] = undefined;
  listener?.gone();
}
