import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ServerProcess } from '../harness/server-process.ts';
import { leaveStage, roles, setStage, type Stage } from './cast.ts';
import { channelRules } from './channel-rules.ts';
import { outcomeOf } from './outcome.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

let server: ServerProcess;
before(async () => {
  server = await ServerProcess.start();
});
after(() => server.dispose());

/** The least first: whoever may nothing cannot stand in the way of those who may. */
const inTurn = [...roles].toReversed();

function holds(kind: 'megagroup' | 'broadcast', name: string, table: readonly Rule[]): void {
  describe(name, () => {
    let stage: Stage;
    before(async () => {
      stage = await setStage(server.description, kind);
    });
    after(() => leaveStage(stage));

    for (const { method, ask, outcomes } of table) {
      test(`${method} in a ${name} answers each as their rights say`, async () => {
        const came: Record<string, string> = {};
        for (const [turn, role] of inTurn.entries()) {
          came[role] = await outcomeOf(stage.cast[role].connection, ask(stage, turn));
        }
        assert.deepEqual(came, { ...outcomes });
      });
    }
  });
}

holds('megagroup', 'supergroup', rules);
holds('broadcast', 'channel', channelRules);
