import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { ConfigError } from './config-error.ts';
import { unknownNames, type Environment } from './environment.ts';
import { readConfig } from './read-config.ts';

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems;
  }
  return [];
}

test('an empty environment is the embedded default on port 8443 of this machine', () => {
  assert.deepEqual(readConfig({}), {
    listen: { host: '127.0.0.1', port: 8443 },
    publicAddress: { host: undefined, port: undefined },
    tls: undefined,
    dataFolder: resolve('./data'),
    keysFolder: resolve('./data/keys'),
    dcId: 2,
    store: { kind: 'sqlite' },
    bus: { kind: 'local' },
    blobs: { kind: 'disk' },
    codes: { kind: 'console' },
    linkPreviews: false,
    testMode: false,
    trustedProxies: [],
    logLevel: 'info',
  });
});

test('an empty variable counts as one that is not set', () => {
  assert.equal(readConfig({ SUAKA_PORT: '', SUAKA_PUBLIC_HOST: '' }).listen.port, 8443);
});

test('every problem is reported at once, each naming its variable', () => {
  const problems = problemsOf({ SUAKA_PORT: '99999', SUAKA_TEST_MODE: 'yes', SUAKA_BUS: 'carrier-pigeon' });
  assert.equal(problems.length, 3);
  for (const name of ['SUAKA_PORT', 'SUAKA_TEST_MODE', 'SUAKA_BUS']) {
    assert.ok(
      problems.some((problem) => problem.startsWith(name)),
      name,
    );
  }
});

test('half a TLS pair is refused', () => {
  assert.match(problemsOf({ SUAKA_TLS_CERT: 'cert.pem' }).join(), /belong together/u);
});

test('a wildcard host without a public host is refused, since help.getConfig could name nothing', () => {
  assert.match(problemsOf({ SUAKA_HOST: '0.0.0.0' }).join(), /SUAKA_PUBLIC_HOST/u);
  assert.deepEqual(problemsOf({ SUAKA_HOST: '0.0.0.0', SUAKA_PUBLIC_HOST: 'chat.example' }), []);
});

test('an engine that this version does not have is refused, never ignored', () => {
  assert.match(problemsOf({ SUAKA_STORE: 'postgres://u@h/db' }).join(), /SUAKA_STORE/u);
  assert.match(problemsOf({ SUAKA_BUS: 'nats://h' }).join(), /SUAKA_BUS/u);
  assert.match(problemsOf({ SUAKA_BLOBS: 's3://bucket' }).join(), /SUAKA_BLOBS/u);
});

test('codes go to a webhook or an SMTP server named after the kind', () => {
  assert.deepEqual(readConfig({ SUAKA_CODES: 'webhook:https://h/x' }).codes, { kind: 'webhook', url: 'https://h/x' });
  assert.deepEqual(readConfig({ SUAKA_CODES: 'smtp://u:p@h:25' }).codes, { kind: 'smtp', url: 'smtp://u:p@h:25' });
  assert.deepEqual(readConfig({ SUAKA_CODES: 'smtp:smtps://h' }).codes, { kind: 'smtp', url: 'smtps://h' });
});

test('trusted proxies are addresses and subnets, and nothing else', () => {
  assert.deepEqual(readConfig({ SUAKA_TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).trustedProxies, ['10.0.0.0/8', '::1']);
  for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.0/8/9', '::/129']) {
    assert.match(problemsOf({ SUAKA_TRUSTED_PROXIES: wrong }).join(), /SUAKA_TRUSTED_PROXIES/u, wrong);
  }
});

test('a slip in a name is found', () => {
  assert.deepEqual(unknownNames({ SUAKA_PROT: '1', SUAKA_PORT: '1', HOME: '/' }), ['SUAKA_PROT']);
});
