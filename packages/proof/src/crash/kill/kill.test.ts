import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ServerProcess } from '../../harness/server-process.ts';
import { killRun } from './kill-run.ts';

let server: ServerProcess;
before(async () => {
  server = await ServerProcess.start();
});
after(() => server.dispose());

for (const killAfter of [1, 37, 400, 1500]) {
  test(`kill -9 after ${killAfter} acknowledgements loses, doubles and reorders nothing`, async () => {
    assert.ok((await killRun(server, killAfter)) >= killAfter);
  });
}
