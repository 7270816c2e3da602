import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { config } from './commands/config.ts';
import { admin } from './commands/admin.ts';
import { SuakaProcess } from './testing/process.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'suaka-operating-'));
const environment = { SUAKA_DATA: dataFolder, SUAKA_PORT: '0', SUAKA_LOG_LEVEL: 'error' };
let server = new SuakaProcess('serve', environment);
after(() => {
  server.signal('SIGKILL');
  rmSync(dataFolder, { recursive: true, force: true });
});

const file = join(dataFolder, 'limits.json');
const auditLines = (): Record<string, unknown>[] =>
  readFileSync(join(dataFolder, 'config', 'audit.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Runs a command in this process. @returns its exit code and what it printed */
async function run(command: typeof config, ...args: string[]): Promise<{ code: number; printed: string }> {
  const printed: string[] = [];
  const { log, error } = console;
  console.log = console.error = (line: string) => void printed.push(line);
  try {
    return { code: await command(args, environment), printed: printed.join('\n') };
  } finally {
    Object.assign(console, { log, error });
  }
}

test('limits change in a running server, are kept when confirmed, and a link opens the console once', async () => {
  const url = await server.url();
  assert.equal(statSync(join(dataFolder, 'operator.sock')).mode & 0o777, 0o600);

  writeFileSync(file, JSON.stringify({ connections: { firstBytesMs: 1 } }));
  const refused = await run(config, 'apply', file);
  assert.equal(refused.code, 1);
  assert.match(refused.printed, /connections\.firstBytesMs must be a whole number from/u);

  writeFileSync(file, JSON.stringify({ waitingRoom: { perSMin: 3, keptS: 700 } }));
  assert.match((await run(config, 'plan', file)).printed, /waitingRoom\.keptS: 300 -> 700/u);
  assert.doesNotMatch((await run(config, 'show')).printed, /^\* waitingRoom/mu);
  assert.match((await run(config, 'apply', file, '--within', '600')).printed, /taken back in 600 s/u);
  assert.match((await run(config, 'show')).printed, /^\* waitingRoom\.keptS +700 s/mu);
  assert.match((await run(config, 'confirm')).printed, /Confirmed and kept/u);

  const link = (await run(admin, 'link')).printed;
  assert.ok(link.startsWith(url), link);
  assert.equal((await fetch(`${url}admin/growth`)).status, 403);
  const opened = await fetch(link, { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie') ?? '';
  assert.match(cookie, /; Path=\/admin; .*HttpOnly; SameSite=Strict/u);
  assert.equal((await fetch(link, { redirect: 'manual' })).status, 403, 'a link opens once');
  const headers = { cookie: cookie.split(';')[0] ?? '' };
  const leave = (token: string) =>
    fetch(`${url}admin/leave`, { method: 'POST', headers: { ...headers, 'x-suaka-csrf': token } });
  assert.equal((await leave('invented')).status, 403);
  const growth = await fetch(`${url}admin/growth`, { headers });
  assert.equal(growth.status, 200);
  const token = /name="csrf" content="([^"]+)"/u.exec(await growth.text())?.[1] ?? '';
  const figures = (await (await fetch(`${url}admin/growth.json`, { headers })).json()) as Record<string, unknown>;
  assert.deepEqual(Object.keys(figures), ['says', 'now', 'minutes', 'records', 'lanes', 'codes']);
  for (const name of ['growth.js', 'uplot.js', 'uplot.css', 'page.css', 'jakarta.woff2']) {
    assert.equal((await fetch(`${url}pages/${name}`)).status, 200, name);
  }
  assert.equal((await leave(token)).status, 204);
  assert.equal((await fetch(`${url}admin/growth`, { headers })).status, 403, 'who left is out');

  const status = (await (await fetch(`${url}status.json`)).json()) as { state: string; day: unknown[] };
  assert.equal(status.state, 'operational');
  assert.equal(status.day.length, 96);
  assert.equal((await fetch(`${url}status`)).status, 200);
  assert.deepEqual(
    auditLines().map(({ what }) => what),
    ['refused', 'applied', 'confirmed', 'made an admin link'],
  );
  server.signal('SIGTERM');
  assert.equal(await server.ended(), 0);
});

test('settings that were confirmed are there after a restart, and the last good ones where the file is bad', async () => {
  writeFileSync(join(dataFolder, 'config', 'settings.json'), '{ "waitingRoom": ');
  server = new SuakaProcess('serve', environment);
  await server.url();
  assert.match(server.output, /THESE SETTINGS ARE BAD AND ARE NOT USED/u);
  assert.match((await run(config, 'show')).printed, /^\* waitingRoom\.keptS +700 s/mu);
  server.signal('SIGTERM');
  assert.equal(await server.ended(), 0);
});
