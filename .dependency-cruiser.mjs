/**
 * Which way dependencies may point (ARCHITECTURE.md, "Which way things depend"). A package may import itself and what
 * its row names, nothing else of the house; test files are free of the rows, but not of the rest.
 */
const mayImport = {
  tl: [],
  // Pictures and the list of them.
  art: [],
  mtproto: ['tl'],
  domain: [],
  operations: ['domain'],
  'adapters/search-sqlite': ['domain', 'adapters/store-sql', 'adapters/store-sqlite', 'adapters/workers-node'],
  'adapters/store-sql': ['domain'],
  'adapters/store-sqlite': ['domain', 'adapters/store-sql'],
  'adapters/store-postgres': ['domain', 'adapters/store-sql'],
  'adapters/blobs-disk': ['domain'],
  'adapters/blobs-s3': ['domain'],
  'adapters/bus-local': ['domain'],
  'adapters/codes-console': ['domain'],
  'adapters/codes-smtp': ['domain'],
  'adapters/codes-webhook': ['domain'],
  'adapters/link-previews': ['domain'],
  'adapters/compression-node': ['mtproto'],
  'adapters/compression-web': ['mtproto'],
  'adapters/crypto-wasm': ['mtproto'],
  'adapters/crypto-node': ['mtproto', 'adapters/crypto-wasm'],
  'adapters/crypto-web': ['mtproto', 'adapters/crypto-wasm'],
  'adapters/images-sharp': ['domain'],
  'adapters/system': ['domain'],
  'adapters/workers-node': ['domain', 'mtproto', 'adapters/crypto-node'],
  api: ['domain', 'tl', 'operations'],
  gateway: ['mtproto', 'api', 'operations', 'domain', 'tl'],
  web: ['mtproto', 'tl', 'adapters/compression-web', 'adapters/crypto-web'],
};

const isTest = '\\.test\\.tsx?$';
const folder = (name) => `^packages/${name}/`;

const directions = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `${name.replace('/', '-')}-imports-only-its-row`,
  comment: `packages/${name} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing'} of the house.`,
  severity: 'error',
  from: { path: folder(name), pathNot: isTest },
  to: { path: '^packages/', pathNot: [name, ...allowed].map(folder) },
}));

/** Libraries that compute and nothing else. */
const pureLibraries = 'node_modules/(libphonenumber-js|linkify-it|lru-cache)/';

const pure = ['tl', 'mtproto', 'domain'].map(folder);

export default {
  forbidden: [
    ...directions,
    {
      name: 'every-package-has-a-row',
      comment: 'A new package needs a row in mayImport before it may import anything of the house.',
      severity: 'error',
      from: {
        path: '^packages/(adapters/)?[^/]+/',
        pathNot: ['server', 'proof', ...Object.keys(mayImport)].map(folder),
      },
      to: { path: '^packages/' },
    },
    {
      name: 'only-the-server-names-adapters',
      comment: 'Adapters are chosen in the composition root.',
      severity: 'error',
      from: { path: ['api', 'gateway', 'operations', 'domain', 'mtproto', 'tl'].map(folder), pathNot: isTest },
      to: { path: folder('adapters') },
    },
    {
      name: 'nothing-imports-proof',
      comment: 'proof looks at everything; only tests may use its contract suites.',
      severity: 'error',
      from: { path: '^packages/', pathNot: [folder('proof'), isTest] },
      to: { path: folder('proof') },
    },
    {
      name: 'nothing-imports-the-server',
      comment: 'The composition root is the top of the house.',
      severity: 'error',
      from: { path: '^packages/', pathNot: [folder('server'), folder('proof')] },
      to: { path: folder('server') },
    },
    {
      name: 'pure-packages-use-no-node-module',
      comment: 'tl, mtproto and domain run in a browser and under simulated time: no socket, no file, no clock.',
      severity: 'error',
      from: { path: pure, pathNot: [isTest, '^packages/tl/generator/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-packages-use-no-library',
      comment: 'tl, mtproto and domain stand on the language and on libraries that only compute.',
      severity: 'error',
      from: { path: pure, pathNot: [isTest, '^packages/tl/generator/'] },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
        path: 'node_modules',
        pathNot: pureLibraries,
      },
    },
    {
      name: 'the-page-uses-no-node-module',
      severity: 'error',
      from: { path: '^packages/(web/src|adapters/(crypto|compression)-web)/', pathNot: isTest },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'A package names in its own package.json what it imports.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable-import',
      comment: 'Addresses of files (?url) are resolved by the bundler of the page.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?url$' },
    },
    {
      name: 'no-reach-into-another-package',
      comment: 'Packages meet at the entries that their package.json exports, never by a relative path.',
      severity: 'error',
      from: { path: '^packages/((?:adapters/)?[^/]+)/' },
      to: { dependencyTypesNot: ['aliased-workspace'], path: '^packages/', pathNot: '^packages/$1/' },
    },
  ],
  options: {
    exclude: { path: '/(dist|generated)/' },
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6'],
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
