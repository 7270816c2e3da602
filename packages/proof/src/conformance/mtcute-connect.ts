import '../harness/let-long-timers-go.ts';
import { connectWs } from '@fuman/net';
import { IntermediatePacketCodec, MemoryStorage, ObfuscatedPacketCodec, type TelegramTransport } from '@mtcute/core';
import { addPublicKey } from '@mtcute/core/utils.js';
import { TcpTransport, TelegramClient } from '@mtcute/node';
import { NodeCryptoProvider } from '@mtcute/node/utils.js';
import type { ServerDescription } from '../harness/server-description.ts';

/** The transports that mtcute is driven over. */
export type MtcuteTransport = 'tcp' | 'web-socket';

/** mtcute's own WebSocket transport knows Telegram's host names only, so this one is put together from its parts. */
const webSocketTransport = (server: ServerDescription): TelegramTransport => ({
  connect: () =>
    connectWs({
      url: `ws://${server.host}:${server.port}/apiws`,
      implementation: WebSocket,
      protocols: 'binary',
    }),
  packetCodec: () => new ObfuscatedPacketCodec(new IntermediatePacketCodec()),
});

/** A stock mtcute that differs from its defaults in address, key and, on request, transport and the use of temporary keys. */
export const createMtcute = async (
  server: ServerDescription,
  transport: MtcuteTransport,
  usePfs = false,
): Promise<TelegramClient> => {
  const crypto = new NodeCryptoProvider();
  await crypto.initialize();
  addPublicKey(crypto, server.rsaPublicKey);
  const dc = { id: server.dcId, ipAddress: server.host, port: server.port };
  return new TelegramClient({
    apiId: 1,
    apiHash: 'suaka',
    storage: new MemoryStorage(),
    defaultDcs: { main: dc, media: dc },
    transport: transport === 'tcp' ? new TcpTransport() : webSocketTransport(server),
    network: { usePfs },
    updates: { catchUp: true },
    logLevel: 1,
  });
};
