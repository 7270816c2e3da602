import { ConfigError, readConfig } from '@suaka/operations/configuration';
import type { Command } from '../command-line.ts';

const answerMs = 3_000;

/** Asks the server that the environment describes, and says in one line each what it answers. */
export const status: Command = async (_args, environment) => {
  try {
    const { listen, tls } = readConfig(environment);
    const base = `${tls === undefined ? 'http' : 'https'}://${hostOf(listen.host)}:${listen.port}`;
    return await report(base);
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : `suaka: no answer: ${String(error)}`);
    return 1;
  }
};

const wildcards: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
const hostOf = (host: string): string => wildcards[host] ?? (host.includes(':') ? `[${host}]` : host);

async function report(base: string): Promise<number> {
  const ready = await ask(`${base}/readyz`);
  const facts = (await ask(`${base}/.well-known/suaka.json`)).body as { name: string; version: string; dcId: number };
  console.log(`${facts.name} ${facts.version}, data centre ${facts.dcId}, at ${base}`);
  console.log(ready.isOk ? 'ready' : `not ready: ${JSON.stringify(ready.body)}`);
  return ready.isOk ? 0 : 1;
}

async function ask(url: string): Promise<{ isOk: boolean; body: unknown }> {
  const response = await fetch(url, { signal: AbortSignal.timeout(answerMs) });
  return { isOk: response.ok, body: await response.json() };
}
