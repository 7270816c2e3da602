import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ServerProcess } from '../harness/server-process.ts';
import { leaveStage, roles, setStage, type Stage } from './cast.ts';
import { outcomeOf } from './outcome.ts';
import { rules } from './rules.ts';

let server: ServerProcess;
let stage: Stage;
before(async () => {
  server = await ServerProcess.start();
  stage = await setStage(server.description);
});
after(async () => {
  leaveStage(stage);
  await server.dispose();
});

/** The least first: whoever may nothing cannot stand in the way of those who may. */
const inTurn = [...roles].toReversed();

for (const { method, ask, outcomes } of rules) {
  test(`${method} in a supergroup answers each as their rights say`, async () => {
    const came: Record<string, string> = {};
    for (const [turn, role] of inTurn.entries()) {
      came[role] = await outcomeOf(stage.cast[role].connection, ask(stage, turn));
    }
    assert.deepEqual(came, { ...outcomes });
  });
}
