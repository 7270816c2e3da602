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
    codes: [{ kind: 'console' }],
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
  assert.match(problemsOf({ SUAKA_BUS: 'nats://h' }).join(), /SUAKA_BUS/u);
});

test('codes go to a webhook or an SMTP server named after the kind', () => {
  const codes = (text: string) => readConfig({ SUAKA_CODES: text }).codes;
  assert.deepEqual(codes('webhook:https://h/x'), [{ kind: 'webhook', url: 'https://h/x' }]);
  assert.deepEqual(codes('smtp://u:p@h:25'), [{ kind: 'smtp', url: 'smtp://u:p@h:25' }]);
  assert.deepEqual(codes('smtp:smtps://h'), [{ kind: 'smtp', url: 'smtps://h' }]);
});

test('codes have several ways, in the order of the list, and a comma inside a URL is part of it', () => {
  const codes = (text: string) => readConfig({ SUAKA_CODES: text }).codes;
  assert.deepEqual(codes('webhook:http://a/x, call:https://b/y?to=1,2,smtp:smtp://h/?from=a,console'), [
    { kind: 'webhook', url: 'http://a/x' },
    { kind: 'call', url: 'https://b/y?to=1,2' },
    { kind: 'smtp', url: 'smtp://h/?from=a' },
    { kind: 'console' },
  ]);
  for (const wrong of ['pigeon', 'webhook:http://a,pigeon', 'console,', 'console,'.repeat(5) + 'console']) {
    assert.match(problemsOf({ SUAKA_CODES: wrong }).join(), /SUAKA_CODES/u, wrong);
  }
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
