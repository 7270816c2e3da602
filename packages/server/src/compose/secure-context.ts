import { readFileSync } from 'node:fs';
import { createSecureContext, type SecureContext } from 'node:tls';
import { ConfigError, type Config } from '@suaka/operations/configuration';

/**
 * The certificate and key that TLS connections are served with; undefined on a server without.
 * @throws ConfigError where the files cannot be used
 */
export function secureContextOf({ tls }: Config): SecureContext | undefined {
  if (tls === undefined) return undefined;
  try {
    return createSecureContext({
      cert: readFileSync(tls.certFile),
      key: readFileSync(tls.keyFile),
      minVersion: 'TLSv1.2',
    });
  } catch (error) {
    throw new ConfigError([`SUAKA_TLS_CERT and SUAKA_TLS_KEY cannot be used: ${(error as Error).message}.`]);
  }
}
