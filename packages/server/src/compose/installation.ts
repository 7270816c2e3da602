import type { InstallationFacts } from '@suaka/api';
import type { Config } from '@suaka/operations/configuration';
import { CANONICAL_LAYER, LAYERS } from '@suaka/tl';
import type { ServerKey } from '@suaka/crypto-node';
import type { WellKnown } from '../http/well-known.ts';
import { installedVersion } from './version.ts';

/** What clients are told of this data centre; the port is known for sure once the server listens. */
export type OwnInstallation = { -readonly [Fact in keyof InstallationFacts]: InstallationFacts[Fact] };

export function installationOf({ dcId, testMode, listen, publicAddress, tls }: Config): OwnInstallation {
  const publicHost = publicAddress.host ?? listen.host;
  const publicPort = publicAddress.port ?? listen.port;
  return {
    dcId,
    dcIds: [dcId],
    testMode,
    publicHost,
    publicPort,
    meUrlPrefix: urlOf(publicHost, publicPort, tls !== undefined),
  };
}

/** Where a browser opens the installation. */
export function urlOf(host: string, port: number, isTls: boolean): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return `${isTls ? 'https' : 'http'}://${name}:${port}/`;
}

export function wellKnownOf(installation: InstallationFacts, serverKey: ServerKey): WellKnown {
  const { dcId, publicHost: host, publicPort: port, testMode } = installation;
  return {
    name: 'Suaka',
    version: installedVersion(),
    dcId,
    dcs: [{ id: dcId, host, port, region: 'local' }],
    layer: CANONICAL_LAYER,
    layers: LAYERS,
    rsaPublicKey: serverKey.publicPem,
    rsaFingerprint: BigInt.asUintN(64, serverKey.publicKey.fingerprint).toString(16).padStart(16, '0'),
    botApi: null,
    testMode,
  };
}
