import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { ConfigError } from './config-error.ts';
import type { Config } from './config.ts';
import { contradictions } from './contradictions.ts';
import { environmentSchema, type Environment, type ParsedEnvironment } from './environment.ts';

/**
 * Environment -> config. An empty variable counts as one that is not set.
 * @throws ConfigError that lists every problem at once, so that nobody has to start five times.
 */
export function readConfig(environment: Environment): Config {
  const parsed = v.safeParse(environmentSchema, withoutEmpty(environment));
  if (!parsed.success) {
    throw new ConfigError(parsed.issues.map((issue) => `${v.getDotPath(issue)?.split('.')[0]} ${issue.message}.`));
  }
  const problems = contradictions(parsed.output);
  if (problems.length > 0) throw new ConfigError(problems);
  return assemble(parsed.output);
}

const withoutEmpty = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));

function assemble(e: ParsedEnvironment): Config {
  const dataFolder = resolve(e.SUAKA_DATA);
  const { SUAKA_TLS_CERT: certFile, SUAKA_TLS_KEY: keyFile } = e;
  return {
    listen: { host: e.SUAKA_HOST, port: e.SUAKA_PORT },
    publicAddress: { host: e.SUAKA_PUBLIC_HOST, port: e.SUAKA_PUBLIC_PORT },
    tls: certFile === undefined || keyFile === undefined ? undefined : { certFile, keyFile },
    dataFolder,
    keysFolder: e.SUAKA_KEYS === undefined ? join(dataFolder, 'keys') : resolve(e.SUAKA_KEYS),
    dcId: e.SUAKA_DC_ID,
    store: e.SUAKA_STORE,
    bus: e.SUAKA_BUS,
    blobs: e.SUAKA_BLOBS,
    codes: e.SUAKA_CODES,
    testMode: e.SUAKA_TEST_MODE,
    linkPreviews: e.SUAKA_LINK_PREVIEWS,
    trustedProxies: e.SUAKA_TRUSTED_PROXIES,
    logLevel: e.SUAKA_LOG_LEVEL,
  };
}
