/** A WebSocket as the client's connection. */
import type { OpenDuplex } from '@suaka/mtproto/client';

/** Opens sockets to `/apiws` of an origin, by TLS where the page came by TLS. */
export function websocketOpener(origin: string): OpenDuplex {
  const url = `${origin.replace(/^http/, 'ws')}/apiws`;
  return (events) => {
    const socket = new WebSocket(url, 'binary');
    socket.binaryType = 'arraybuffer';
    let isClosed = false;
    const close = () => {
      if (isClosed) return;
      isClosed = true;
      events.onClosed();
    };
    socket.addEventListener('open', () => events.onOpen());
    socket.addEventListener('message', (event: MessageEvent<ArrayBuffer>) =>
      events.onBytes(new Uint8Array(event.data)),
    );
    socket.addEventListener('close', close);
    socket.addEventListener('error', close);
    return {
      send(bytes) {
        if (socket.readyState === WebSocket.OPEN) socket.send(bytes as Uint8Array<ArrayBuffer>);
      },
      close() {
        socket.close();
        close();
      },
    };
  };
}
