import { LocalBus } from '@suaka/bus-local';
import { nodeCompression } from '@suaka/compression-node';
import { InlineServerKeyCrypto, NodeCrypto, generateServerKey } from '@suaka/crypto-node';
import type { Handler, Services } from '@suaka/api';
import type { BusMessage } from '@suaka/domain';
import { Gateway, SaltSource, admitAll, gatewayLimits, keepKeyIn, type GatewayParts } from '@suaka/gateway';
import { MessageCipher, ServerKeyExchange, type RsaPublicKey } from '@suaka/mtproto';
import { createServerSession } from '@suaka/mtproto/session';
import { createLogger, Metrics } from '@suaka/operations/telemetry';
import { SystemRandom, systemClock } from '@suaka/system';
import type { MethodName, Tl } from '@suaka/tl';
import { MemoryKeys } from './memory-keys.ts';

const serverKey = await generateServerKey(new NodeCrypto());

/** A gateway on a port of its own, with handlers and keys that a test chooses. */
export interface TestGateway {
  readonly gateway: Gateway;
  readonly port: number;
  readonly publicKey: RsaPublicKey;
  readonly publicPem: string;
  readonly keys: MemoryKeys;
  readonly bus: LocalBus<BusMessage>;
  readonly gone: number[];
  readonly metrics: Metrics;
}

export interface TestGatewayOptions {
  readonly handlers?: readonly Handler[];
  readonly parts?: Partial<GatewayParts>;
  readonly limits?: Partial<GatewayParts['limits']>;
}

/** What a test pushes: the text of the kind of a message on the bus. */
const renderKind: GatewayParts['render'] = async (userId, message) => {
  const date = message.kind === 'status' ? message.date : 0;
  const update: Tl<'Update'> = {
    _: 'updateUserStatus',
    user_id: userId,
    status: { _: 'userStatusOffline', was_online: date },
  };
  return { _: 'updateShort', update, date };
};

export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const crypto = new NodeCrypto();
  const keys = new MemoryKeys();
  const salts = new SaltSource(new Uint8Array(32), systemClock);
  const bus = new LocalBus<BusMessage>({
    onFault: (fault) => {
      throw fault;
    },
  });
  const gone: number[] = [];
  const metrics = new Metrics();
  const keyExchange = new ServerKeyExchange({
    crypto,
    keyCrypto: new InlineServerKeyCrypto(serverKey.privatePem),
    fingerprint: serverKey.publicKey.fingerprint,
    nowSeconds: () => Math.floor(systemClock.nowMs() / 1000),
    admit: async () => 'admitted',
    keep: keepKeyIn(keys, salts),
  });
  const gateway = new Gateway({
    clock: systemClock,
    random: new SystemRandom(),
    defer: (run) => void setImmediate(run),
    log: createLogger('error'),
    metrics,
    limits: { ...gatewayLimits, ...options.limits },
    crypto,
    cipher: new MessageCipher(crypto, 'server'),
    keys: keys.directory,
    keyExchange,
    salts,
    createSession: (session) => createServerSession(session, { compression: nodeCompression }),
    handlers: new Map((options.handlers ?? []).map((each): [MethodName, Handler] => [each.method, each])),
    // Handlers of these tests use no service.
    services: {} as Services,
    admit: admitAll,
    bus,
    render: renderKind,
    renderChannel: () => Promise.resolve(undefined),
    channelsOf: () => Promise.resolve([]),
    presence: { disconnected: (userId) => gone.push(userId) },
    trustedProxies: [],
    secureContext: undefined,
    countsLoopback: true,
    onHttpRequest: (_request, response, peer) =>
      void response.writeHead(404, { 'X-Peer': peer.address }).end('nothing'),
    ...options.parts,
  });
  const { port } = await gateway.listen('127.0.0.1', 0);
  const { publicKey, publicPem } = serverKey;
  return { gateway, port, publicKey, publicPem, keys, bus, gone, metrics };
}
