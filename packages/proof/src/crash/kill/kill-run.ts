import assert from 'node:assert/strict';
import type { ServerProcess } from '../../harness/server-process.ts';
import { reconnect, signUp } from '../../load/load-person.ts';
import { comparable, copyOf, dialogOf, type AccountState } from '../../verify/account-state.ts';
import { catchUp } from '../../verify/catch-up.ts';
import { fetchState } from '../../verify/fetch-state.ts';
import { LiveDevice } from '../../verify/sign-in-device.ts';
import { Writer } from './writer.ts';

interface Pair {
  readonly writers: readonly [Writer, Writer];
  /** What each side knew before the traffic. */
  readonly before: readonly [AccountState, AccountState];
}

const deviceOf = ({ person, connection }: Writer): LiveDevice => new LiveDevice(person.userId, connection);

async function startPair(server: ServerProcess): Promise<Pair> {
  const [one, other] = await Promise.all([signUp(server.description, []), signUp(server.description, [])]);
  const writers = [
    new Writer(one.person, one.connection, other.person),
    new Writer(other.person, other.connection, one.person),
  ] as const;
  const before = [await fetchState(deviceOf(writers[0])), await fetchState(deviceOf(writers[1]))] as const;
  return { writers, before };
}

/** Kills the server in the middle of the traffic, after that many acknowledgements. */
async function trafficUntilKill(server: ServerProcess, pairs: readonly Pair[], killAfter: number): Promise<void> {
  let acknowledged = 0;
  let killed: Promise<unknown> | undefined;
  const onAcknowledged = (): void => {
    acknowledged += 1;
    if (acknowledged === killAfter) killed = server.end('SIGKILL');
  };
  await Promise.all(pairs.flatMap(({ writers }) => writers.map((writer) => writer.writeUntilCut(onAcknowledged))));
  await killed;
}

/** The texts of one side of a conversation by their ids. */
const textsBy = (state: AccountState, peerId: number, isOut: boolean): string[] =>
  [...dialogOf(state, peerId).messages.values()]
    .filter((message) => message.isOut === isOut)
    .toSorted((one, two) => one.id - two.id)
    .map(({ text }) => text);

/** Every acknowledged message stands under its id in the own box, once, and in the same order in the other. */
function checkBoxes(own: AccountState, other: AccountState, writer: Writer): void {
  const mine = dialogOf(own, writer.peerId).messages;
  for (const { id, text } of writer.acknowledged)
    assert.equal(mine.get(id ?? 0)?.text, text, 'acknowledged, then lost');
  const sent = textsBy(own, writer.peerId, true);
  assert.equal(new Set(sent).size, sent.length, 'a message was doubled');
  assert.deepEqual(textsBy(other, writer.person.userId, false), sent, 'the two boxes disagree');
}

async function checkPair({ writers, before }: Pair): Promise<void> {
  const states = [await fetchState(deviceOf(writers[0])), await fetchState(deviceOf(writers[1]))] as const;
  checkBoxes(states[0], states[1], writers[0]);
  checkBoxes(states[1], states[0], writers[1]);
  for (const side of [0, 1] as const) {
    const known = copyOf(before[side]);
    await catchUp(deviceOf(writers[side]), known);
    assert.deepEqual(comparable(known), comparable(states[side]), 'the difference disagrees with the boxes');
  }
}

/**
 * Lets pairs write to each other, kills the server (SIGKILL) after `killAfter` acknowledgements, starts
 * it again on the same data and checks that nothing acknowledged is lost, that the order is kept, that
 * what is sent again under its random id is not doubled, and that the difference agrees. Returns the
 * number of messages acknowledged before the kill.
 */
export async function killRun(server: ServerProcess, killAfter: number): Promise<number> {
  const pairs = await Promise.all([startPair(server), startPair(server)]);
  const writers = pairs.flatMap((pair) => pair.writers);
  await trafficUntilKill(server, pairs, killAfter);
  const count = writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0);
  await server.start();
  for (const writer of writers) writer.connection = await reconnect(server.description, writer.person);
  for (const pair of pairs) await checkPair(pair);
  for (const writer of writers) await writer.sendUnansweredAgain();
  for (const pair of pairs) await checkPair(pair);
  for (const writer of writers) {
    assert.equal(writer.acknowledged.length, writer.sent.length);
    writer.connection.close();
  }
  return count;
}
