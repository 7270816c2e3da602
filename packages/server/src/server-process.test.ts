import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SuakaProcess } from './testing/process.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'suaka-server-'));
const started: SuakaProcess[] = [];
after(() => {
  for (const each of started) each.signal('SIGKILL');
  rmSync(dataFolder, { recursive: true, force: true });
});

function start(command: string, environment: Readonly<Record<string, string>>): SuakaProcess {
  const server = new SuakaProcess(command, environment);
  started.push(server);
  return server;
}

const environment = { SUAKA_DATA: dataFolder, SUAKA_PORT: '0', SUAKA_LOG_LEVEL: 'error' };
const read = async (url: string): Promise<Record<string, unknown>> => (await (await fetch(url)).json()) as never;

test('a server serves, refuses a second one on its data, ends with 0 on SIGTERM and comes back as the same', async () => {
  const first = start('serve', environment);
  const url = await first.url();
  assert.equal((await read(`${url}readyz`))['ready'], true);
  const facts = await read(`${url}.well-known/suaka.json`);
  assert.match(String(facts['rsaPublicKey']), /BEGIN RSA PUBLIC KEY/u);
  assert.match(String(facts['rsaFingerprint']), /^[0-9a-f]{16}$/u);
  assert.deepEqual(facts['dcs'], [{ id: 2, host: '127.0.0.1', port: Number(new URL(url).port), region: 'local' }]);
  assert.match(await (await fetch(`${url}metrics`)).text(), /suaka_open\{what="connections"\}/u);

  const second = start('serve', environment);
  assert.equal(await second.ended(), 1);
  assert.match(second.output, /Another process serves from/u);

  first.signal('SIGTERM');
  assert.equal(await first.ended(), 0, first.output);
  const again = start('serve', environment);
  const sameFacts = await read(`${await again.url()}.well-known/suaka.json`);
  assert.equal(sameFacts['rsaFingerprint'], facts['rsaFingerprint']);
  again.signal('SIGTERM');
  assert.equal(await again.ended(), 0, again.output);
});

test('the page with the codes opens once with the token that was printed, and never through a proxy', async () => {
  const server = start('serve', { ...environment, SUAKA_DATA: join(dataFolder, 'codes') });
  const link = await server.printed(/Codes appear here and at (\S+)/u);
  const bare = link.split('?')[0] ?? '';
  assert.equal((await fetch(bare)).status, 403);
  assert.equal((await fetch(link, { headers: { 'X-Forwarded-For': '192.0.2.1' } })).status, 403);
  assert.equal((await fetch(link, { redirect: 'manual' })).status, 303);
  assert.equal((await fetch(link, { redirect: 'manual' })).status, 403);
  server.signal('SIGTERM');
  assert.equal(await server.ended(), 0);
});

test('what cannot be served is refused at start with the variable to change', async () => {
  const server = start('serve', { ...environment, SUAKA_TLS_CERT: 'cert.pem' });
  assert.equal(await server.ended(), 1);
  assert.match(server.output, /SUAKA_TLS_CERT and SUAKA_TLS_KEY belong together/u);
});

test('a command that is named but not there yet says so with exit code 2', async () => {
  const command = start('backup', environment);
  assert.equal(await command.ended(), 2);
  assert.match(command.output, /"backup" is not yet in this version/u);
});
