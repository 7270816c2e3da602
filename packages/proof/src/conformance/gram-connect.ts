import '../harness/let-long-timers-go.ts';
import { createPublicKey } from 'node:crypto';
import { createRequire } from 'node:module';
import type * as Gram from 'tl-198';
import type * as Connections from 'tl-198/network/connection/index.js';
import type * as Sessions from 'tl-198/sessions/index.js';
import type * as Rsa from 'tl-198/crypto/RSA.js';
import type { ServerDescription } from '../harness/server-description.ts';

/** The npm aliases of GramJS that are driven, by the layer they speak. */
export const gramPackages = { 152: 'tl-152', 198: 'tl-198' } as const;

export type GramLayer = keyof typeof gramPackages;

export interface GramLibrary {
  readonly gram: typeof Gram;
  readonly client: Gram.TelegramClient;
  readonly session: Gram.sessions.MemorySession;
}

/** GramJS is CommonJS, and two versions of it with the same types are loaded side by side. */
const load = createRequire(import.meta.url);

const numberOfBytes = (base64url: string): string =>
  BigInt(`0x${Buffer.from(base64url, 'base64url').toString('hex')}`).toString();

/** Puts the server's key among those that GramJS knows, in the form it keeps them in. */
const trustKey = (packageName: string, server: ServerDescription): void => {
  const { n, e } = createPublicKey(server.rsaPublicKey).export({ format: 'jwk' });
  if (n === undefined || e === undefined) throw new Error('The server names no RSA key.');
  const { returnBigInt } = load(`${packageName}/Helpers`) as { returnBigInt: (value: string) => never };
  const { _serverKeys: keys } = load(`${packageName}/crypto/RSA`) as typeof Rsa;
  const fingerprint = BigInt.asIntN(64, BigInt(`0x${server.rsaFingerprint}`));
  keys.set(fingerprint.toString(), { n: returnBigInt(numberOfBytes(n)), e: Number(numberOfBytes(e)) });
};

/** GramJS takes the port of its first connection from nowhere but the connection's class, which it lets one choose. */
const connectionTo = (packageName: string, port: number): typeof Connections.ConnectionTCPFull => {
  const { ConnectionTCPFull } = load(`${packageName}/network/connection`) as typeof Connections;
  return class extends ConnectionTCPFull {
    constructor(params: ConstructorParameters<typeof ConnectionTCPFull>[0]) {
      super({ ...params, port });
    }
  };
};

/**
 * A stock GramJS that differs from its defaults in address and key.
 * @param kept the session of an earlier client, whose device this one goes on being
 */
export const createGram = (
  server: ServerDescription,
  layer: GramLayer,
  kept?: Gram.sessions.MemorySession,
): GramLibrary => {
  const packageName = gramPackages[layer];
  trustKey(packageName, server);
  const gram = load(packageName) as typeof Gram;
  // In memory, because a StringSession keeps the port in 15 bits.
  const { MemorySession } = load(`${packageName}/sessions`) as typeof Sessions;
  const session = kept ?? new MemorySession();
  session.setDC(server.dcId, server.host, server.port);
  const client = new gram.TelegramClient(session, 1, 'suaka', {
    connection: connectionTo(packageName, server.port),
    connectionRetries: 60,
    baseLogger: new gram.Logger('none' as never),
  });
  return { gram, client, session };
};
