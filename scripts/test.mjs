/**
 * `npm test`: prepares a fresh clone, then all checks and all tests.
 * The last line is `N passed, N failed`; the exit code is 0 only where nothing failed.
 */
import { runChecks } from './lib/checks.mjs';
import { prepare } from './lib/prepare.mjs';
import { ensurePrograms } from './lib/system.mjs';
import { runTestFiles, testFiles } from './lib/tests.mjs';

await prepare();
if (!(await ensurePrograms())) process.exit(1);

const files = testFiles();
/** Browsers, and the run that breaks each method in turn, want the machine for themselves; two of the others fill two cores. */
const isAlone = (file) => file.endsWith('.browser.test.ts') || file.includes('/proof/src/methods/');
const results = [
  await runChecks(),
  await runTestFiles(
    files.filter((file) => !isAlone(file)),
    2,
  ),
  await runTestFiles(files.filter(isAlone), 1),
];
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
