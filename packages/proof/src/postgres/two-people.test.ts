import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { GramPerson } from '../conformance/gram-person.ts';
import { MtcutePerson } from '../conformance/mtcute-person.ts';
import { seesMessage, texts } from '../conformance/sees.ts';
import { devicesInStep, meet, missAndCatchUp, talk } from '../conformance/two-people.ts';
import { StockDevice } from '../dialogs/stock-device.ts';
import { startPostgres, type PostgresServer } from '../harness/postgres-server.ts';
import { ServerProcess } from '../harness/server-process.ts';
import { testNumber } from '../harness/test-number.ts';
import { waitUntil } from '../harness/wait-until.ts';

let postgres: PostgresServer | undefined;
let server: ServerProcess;

before(async () => {
  postgres = await startPostgres();
  server = await ServerProcess.start({ env: { SUAKA_STORE: await postgres.createDatabase() } });
});
after(async () => {
  // A server that did not start is none to end.
  await (server as ServerProcess | undefined)?.dispose();
  await postgres?.stop();
});

test('two people talk over a store on PostgreSQL as they do over the embedded one', async (t) => {
  const { description } = server;
  const ayu = await MtcutePerson.create(description, 'tcp', testNumber(description.dcId));
  const budi = new GramPerson(description, 198, testNumber(description.dcId));
  const pair = { ayu, budi };
  try {
    await t.test('both sign up and find each other by number', () => meet(pair));
    await talk(t, pair);
    await t.test('two devices of one person stay in step', () => devicesInStep(pair));
    await t.test('whoever was away catches up with no gap and no repeat', () => missAndCatchUp(pair));
    await t.test('a kill of the server loses and doubles nothing', async () => {
      const had = await texts(budi, ayu.userId);
      await server.end('SIGKILL');
      await server.start();
      await ayu.comeBack();
      await budi.comeBack();
      await ayu.send(budi.userId, 'Setelah mulai ulang');
      await seesMessage(budi, 'Setelah mulai ulang');
      assert.deepEqual(await texts(budi, ayu.userId), [...had, 'Setelah mulai ulang'].slice(-100));
    });
  } finally {
    await ayu.leave();
    await budi.leave();
  }
});

test('the search finds what was written, and no more what was changed or deleted', async () => {
  const ayu = await StockDevice.enter(server, 'Ayu');
  const budi = await StockDevice.enter(server, 'Budi');
  try {
    await ayu.meet(budi);
    const { id } = await ayu.client.sendText(budi.userId, 'Besok kita ke pasar apung');
    const found = async (query: string): Promise<number> =>
      (await budi.client.searchMessages({ chatId: ayu.userId, query })).length;
    await waitUntil('the message', async () => ((await found('pasar apu')) === 1 ? true : undefined));
    await ayu.client.editMessage({ chatId: budi.userId, message: id, text: 'Besok kita ke kebun raya' });
    await waitUntil('the change', async () => ((await found('kebun')) === 1 ? true : undefined));
    assert.equal(await found('pasar'), 0);
    await ayu.client.deleteMessagesById(budi.userId, [id], { revoke: true });
    assert.equal(await found('kebun'), 0);
  } finally {
    await ayu.leave();
    await budi.leave();
  }
});
