import { connect as connectTcp, type Socket } from 'node:net';
import { nodeCompression } from '@suaka/compression-node';
import { InlineClientKeyCrypto, NodeCrypto } from '@suaka/crypto-node';
import { Client, type ClientOptions, type OpenDuplex } from '@suaka/mtproto/client';
import { systemClock } from '@suaka/system';
import {
  CANONICAL_LAYER,
  decodeObject,
  decodeResult,
  encodeRequest,
  type AnyRequest,
  type MethodName,
  type Params,
  type Result,
  type Tl,
} from '@suaka/tl';
import { WebSocket } from 'ws';
import type { TestGateway } from './test-gateway.ts';

export interface TcpOptions {
  /** Bytes that go before all others, such as a PROXY header. */
  readonly before?: string;
  /** Told of every socket that is opened. */
  readonly onSocket?: (socket: Socket) => void;
}

/** A TCP connection. */
export const overTcp =
  (port: number, { before, onSocket }: TcpOptions = {}): OpenDuplex =>
  (events) => {
    const socket = connectTcp({ port, host: '127.0.0.1', noDelay: true });
    onSocket?.(socket);
    socket.on('connect', () => {
      if (before !== undefined) socket.write(before);
      events.onOpen();
    });
    socket.on('data', (chunk) => events.onBytes(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => events.onClosed());
    return { send: (bytes) => void socket.write(bytes), close: () => void socket.destroy() };
  };

/** A WebSocket whose messages are cut anew, `pieceBytes` each, since a server must not care where. */
export const overWebSocket =
  (port: number, pieceBytes: number): OpenDuplex =>
  (events) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/apiws`, 'binary');
    socket.on('open', () => events.onOpen());
    socket.on('message', (data: Buffer) => events.onBytes(data));
    socket.on('error', () => undefined);
    socket.on('close', () => events.onClosed());
    const send = (bytes: Uint8Array): void => {
      for (let at = 0; at < bytes.length; at += pieceBytes) socket.send(bytes.slice(at, at + pieceBytes));
    };
    return { send, close: () => socket.terminate() };
  };

export interface TestClient {
  readonly client: Client;
  readonly updates: Tl<'Updates'>[];
  readonly states: string[];
  call<M extends MethodName>(request: Params<M> & { readonly _: M }): Promise<Result<M>>;
  close(): void;
}

const initConnection = (query: AnyRequest, layer: number): Uint8Array =>
  encodeRequest({
    _: 'invokeWithLayer',
    layer,
    query: {
      _: 'initConnection',
      api_id: 1,
      device_model: 'test',
      system_version: '1',
      app_version: '1',
      system_lang_code: 'en',
      lang_pack: '',
      lang_code: 'en',
      query,
    },
  });

const crypto = new NodeCrypto();

/** A client of our own, connected to a test gateway. */
export function connectTestClient(
  server: Pick<TestGateway, 'port' | 'publicKey'>,
  options: Partial<Pick<ClientOptions, 'open' | 'transport' | 'auth' | 'events'>> = {},
): TestClient {
  const updates: Tl<'Updates'>[] = [];
  const states: string[] = [];
  const client = new Client({
    open: overTcp(server.port),
    transport: { framing: 'intermediate', obfuscated: true, dcId: 2 },
    crypto,
    keyCrypto: new InlineClientKeyCrypto(),
    compression: nodeCompression,
    clock: systemClock,
    publicKeys: [server.publicKey],
    wrapFirst: (request) => wrapEncoded(request),
    ...options,
    events: {
      onUpdates: (body) => void updates.push(decodeObject(body) as Tl<'Updates'>),
      onState: (state) => void states.push(state),
      ...options.events,
    },
  });
  client.connect();
  return {
    client,
    updates,
    states,
    call: async (request) => decodeResult(request._, await client.call(encodeRequest(request as AnyRequest))) as never,
    close: () => client.close(),
  };
}

/** Puts an encoded request inside the wrappers, which end with it. */
function wrapEncoded(request: Uint8Array): Uint8Array {
  const placeholder = encodeRequest({ _: 'help.getConfig' });
  const wrapped = initConnection({ _: 'help.getConfig' }, CANONICAL_LAYER);
  return Buffer.concat([wrapped.subarray(0, wrapped.length - placeholder.length), request]);
}
