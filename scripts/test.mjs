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
/** Tests that start whole servers share the machine with nothing else; the others fill two cores. */
const isWhole = (file) => file.includes('/proof/') || file.endsWith('.browser.test.ts');
const results = [
  await runChecks(),
  await runTestFiles(
    files.filter((file) => !isWhole(file)),
    2,
  ),
  await runTestFiles(files.filter(isWhole), 1),
];
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
