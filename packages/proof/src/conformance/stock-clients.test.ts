import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { ServerProcess } from '../harness/server-process.ts';
import { testNumber } from '../harness/test-number.ts';
import { GramPerson } from './gram-person.ts';
import { MtcutePerson } from './mtcute-person.ts';
import type { Person } from './person.ts';
import { seesMessage, texts } from './sees.ts';
import { devicesInStep, meet, missAndCatchUp, talk, type Pair } from './two-people.ts';

let server: ServerProcess;

before(async () => {
  server = await ServerProcess.start();
});
after(async () => {
  await server.dispose();
});

const number = (): string => testNumber(server.description.dcId);
const mtcuteTcp = (): Promise<Person> => MtcutePerson.create(server.description, 'tcp', number());
const mtcuteWebSocket = (): Promise<Person> => MtcutePerson.create(server.description, 'web-socket', number());
const gram = (layer: 152 | 198) => (): Promise<Person> =>
  Promise.resolve(new GramPerson(server.description, layer, number()));

const pairs: readonly (readonly [string, () => Promise<Person>, () => Promise<Person>])[] = [
  ['mtcute over TCP and over WebSocket', mtcuteTcp, mtcuteWebSocket],
  ['mtcute over TCP and GramJS of layer 198', mtcuteTcp, gram(198)],
  ['GramJS of layers 198 and 152', gram(198), gram(152)],
  ['GramJS of layer 152 and mtcute over WebSocket', gram(152), mtcuteWebSocket],
];

/** The server goes down and comes back while both stay; nothing they had is lost and they go on. */
const survivesRestart = async ({ ayu, budi }: Pair): Promise<void> => {
  const had = await texts(budi, ayu.userId);
  assert.equal(await server.end('SIGTERM'), 0);
  await server.start();
  await ayu.comeBack();
  await budi.comeBack();
  await ayu.send(budi.userId, 'Setelah mulai ulang');
  await seesMessage(budi, 'Setelah mulai ulang');
  assert.deepEqual(await texts(budi, ayu.userId), [...had, 'Setelah mulai ulang'].slice(-100));
};

for (const [title, createAyu, createBudi] of pairs) {
  test(`two people talk: ${title}`, async (t) => {
    const pair: Pair = { ayu: await createAyu(), budi: await createBudi() };
    try {
      await t.test(`${title}: both sign up and find each other by number`, () => meet(pair));
      await talk(t, pair);
      await t.test(`${title}: two devices of one person stay in step`, () => devicesInStep(pair));
      await t.test(`${title}: whoever was away catches up with no gap and no repeat`, () => missAndCatchUp(pair));
      await t.test(`${title}: a restart of the server loses and doubles nothing`, () => survivesRestart(pair));
    } finally {
      await pair.ayu.leave();
      await pair.budi.leave();
    }
  });
}
