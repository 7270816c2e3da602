import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** A house in small: every package's package.json and an entry that exports one value, and the given files. */
const withHouse = (files: Record<string, string>, use: (house: string) => void): void => {
  const house = mkdtempSync(join(tmpdir(), 'suaka-house-'));
  try {
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs', '.oxlintrc.json']) {
      cpSync(join(root, file), join(house, file));
    }
    for (const name of ['domain', 'tl', 'mtproto', 'api', 'server', 'proof', 'adapters/bus-local']) {
      cpSync(join(root, 'packages', name, 'package.json'), join(house, 'packages', name, 'package.json'));
      write(join(house, 'packages', name, 'src/index.ts'), 'export const value = 1;\n');
      const link = join(house, 'node_modules/@suaka', name.replace('adapters/', ''));
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(house, 'packages', name), link);
    }
    // The linter looks for its type-aware half beside the code it reads.
    mkdirSync(join(house, 'node_modules/.bin'));
    for (const tool of ['.bin/tsgolint', 'oxlint-tsgolint', '@oxlint-tsgolint', '@types', 'undici-types']) {
      symlinkSync(join(root, 'node_modules', tool), join(house, 'node_modules', tool));
    }
    for (const [path, text] of Object.entries(files)) write(join(house, path), text);
    use(house);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
};

const runTool = (house: string, tool: string, args: readonly string[]): { code: number | null; output: string } => {
  const done = spawnSync(join(root, 'node_modules/.bin', tool), args, { cwd: house, encoding: 'utf8' });
  return { code: done.status, output: done.stdout + done.stderr };
};

const cruise = (house: string) => runTool(house, 'depcruise', ['packages', '--config', '.dependency-cruiser.mjs']);
const lint = (house: string) => runTool(house, 'oxlint', ['packages', '--deny-warnings']);

test('the dependency checker passes a house whose imports all point the right way', () => {
  const files = { 'packages/api/src/good.ts': "export { value } from '@suaka/domain';\n" };
  withHouse(files, (house) => {
    const { code, output } = cruise(house);
    assert.equal(code, 0, output);
  });
});

const forbiddenImports: readonly (readonly [string, string, string, string])[] = [
  ['domain-imports-only-its-row', 'packages/domain/src/a.ts', '@suaka/api', 'domain imports the api'],
  ['tl-imports-only-its-row', 'packages/tl/src/b.ts', '@suaka/mtproto', 'tl imports mtproto'],
  ['only-the-server-names-adapters', 'packages/api/src/c.ts', '@suaka/bus-local', 'a handler names an adapter'],
  ['nothing-imports-proof', 'packages/server/src/d.ts', '@suaka/proof', 'the server imports proof'],
  ['nothing-imports-the-server', 'packages/api/src/e.ts', '@suaka/server', 'a handler imports the server'],
  ['pure-packages-use-no-node-module', 'packages/domain/src/f.ts', 'node:fs', 'domain opens files'],
  ['no-unresolvable-import', 'packages/api/src/g.ts', './nowhere.ts', 'a file is not there'],
  ['no-reach-into-another-package', 'packages/api/src/h.ts', '../../domain/src/index.ts', 'a path crosses packages'],
  ['every-package-has-a-row', 'packages/attic/src/i.ts', '@suaka/domain', 'a package has no row'],
];

const badHouse = forbiddenImports.map(([, file, specifier]) => [file, `export * from '${specifier}';\n`]);
let findings = { code: null as number | null, output: '' };

before(() => {
  withHouse(Object.fromEntries(badHouse), (house) => {
    findings = cruise(house);
  });
});

test('the dependency checker ends with a failure where it found one', () => {
  assert.notEqual(findings.code, 0);
});

for (const [rule, file, , what] of forbiddenImports) {
  test(`the dependency checker reports it where ${what}`, () => {
    assert.match(findings.output, new RegExp(`error ${rule}: ${file}`, 'u'));
  });
}

const forbiddenCode: readonly (readonly [string, string])[] = [
  ['Date.now()', 'export const bad = Date.now();'],
  ['Math.random()', 'export const bad = Math.random();'],
  ['process.env', 'export const bad = process.env;'],
  ['setTimeout', 'setTimeout(() => {}, 1);'],
];

for (const [what, code] of forbiddenCode) {
  test(`the linter fails where domain uses ${what}, and lets an adapter do so`, () => {
    withHouse({ 'packages/domain/src/bad.ts': `${code}\n` }, (house) => {
      const { code: exitCode, output } = lint(house);
      assert.equal(exitCode, 1, output);
      assert.match(output, /no-restricted-(globals|properties)/u);
    });
    withHouse({ 'packages/adapters/bus-local/src/good.ts': `${code}\n` }, (house) => {
      const { code: exitCode, output } = lint(house);
      assert.equal(exitCode, 0, output);
    });
  });
}

test('the linter fails where a promise is left floating', () => {
  const code = 'export const run = (): void => {\n  Promise.resolve(1);\n};\n';
  withHouse({ 'packages/api/src/bad.ts': code }, (house) => {
    const { output } = runTool(house, 'oxlint', ['packages', '--type-aware', '--deny-warnings']);
    assert.match(output, /no-floating-promises/u);
  });
});
