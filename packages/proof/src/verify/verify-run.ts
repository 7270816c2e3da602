import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Tl } from '@suaka/tl';
import type { ServerDescription } from '../harness/server-description.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { signUp } from '../load/load-person.ts';
import { comparable, copyOf, type AccountState } from './account-state.ts';
import { applyUpdates } from './apply-updates.ts';
import { catchUp } from './catch-up.ts';
import type { Command } from './command.ts';
import { fetchState, inputPeers } from './fetch-state.ts';
import { runCommand, type Actor } from './run-command.ts';
import { LiveDevice, signInDevice } from './sign-in-device.ts';

const peopleCount = 3;
/** How long a push without pts may take before the comparison fails. */
const pushWaitMs = 3000;

interface Person {
  /** Two devices that are here all the time. */
  readonly devices: readonly [Actor, Actor];
  /** What a third device knew before it went away. */
  readonly asleep: AccountState;
}

const peersOf = (users: readonly Tl<'User'>[], selfId: number): Map<number, Tl<'InputPeer'>> =>
  new Map([...inputPeers(users).set(selfId, { _: 'inputPeerSelf' })]);

/** Imports the others' numbers, so that everybody knows everybody, and learns how to reach them. */
async function meet(device: LiveDevice, phones: readonly string[]): Promise<Map<number, Tl<'InputPeer'>>> {
  const imported = await device.call<'contacts.importContacts'>({
    _: 'contacts.importContacts',
    contacts: phones.map((phone, index) => ({
      _: 'inputPhoneContact',
      client_id: BigInt(index),
      phone,
      first_name: `friend ${index}`,
      last_name: '',
    })),
  });
  return peersOf(imported.users, device.userId);
}

async function gather(server: ServerDescription): Promise<Person[]> {
  const signedUp = await Promise.all(Array.from({ length: peopleCount }, () => signUp(server, [])));
  const phones = signedUp.map(({ person }) => person.phone);
  const people: Person[] = [];
  for (const { person, connection } of signedUp) {
    const first = new LiveDevice(person.userId, connection);
    const second = await signInDevice(server, person.phone);
    const peers = await meet(
      first,
      phones.filter((phone) => phone !== person.phone),
    );
    const actors = [first, second].map((device): Actor => ({ device, state: emptyState(), peers }));
    people.push({ devices: actors as [Actor, Actor], asleep: emptyState() });
  }
  return people;
}

const emptyState = (): AccountState => ({ pts: 0, date: 0, dialogs: new Map(), privacy: new Map() });

/** Everybody looks around once; from here on only updates tell what happens. */
async function lookAround(people: readonly Person[]): Promise<Person[]> {
  return Promise.all(
    people.map(async ({ devices }) => {
      for (const actor of devices) {
        (actor.device as LiveDevice).takeUpdates();
        actor.state = await fetchState(actor.device);
      }
      return { devices, asleep: copyOf(devices[0].state) };
    }),
  );
}

function applyPushed({ device, state }: Actor): void {
  for (const updates of device.takeUpdates()) applyUpdates(state, updates, device.userId);
}

/** Applies what is pushed until the device has reached the pts of its account. */
async function settle(actor: Actor): Promise<void> {
  const { device, state } = actor;
  const { pts } = await device.call<'updates.getState'>({ _: 'updates.getState' });
  await waitUntil(`user ${device.userId} is told everything up to pts ${pts}`, () => {
    applyPushed(actor);
    return state.pts >= pts ? true : undefined;
  });
  assert.equal(state.pts, pts);
}

/** What takes no pts, such as a draft, says nowhere that it is still on its way: wait for it a while. */
async function settleWithoutPts(actor: Actor, expected: unknown): Promise<void> {
  const arrived = (): true | undefined => {
    applyPushed(actor);
    return isDeepStrictEqual(comparable(actor.state), expected) ? true : undefined;
  };
  await waitUntil('the rest is told', arrived, pushWaitMs).catch(() => undefined);
  assert.deepEqual(comparable(actor.state), expected, 'state before + updates = state after');
}

async function compare({ devices, asleep }: Person, isUnreadTold: boolean): Promise<number> {
  const [{ device }] = devices;
  const now = comparable(await fetchState(device));
  for (const actor of devices) await settleWithoutPts(actor, now);
  const slices = await catchUp(device, asleep);
  if (!isUnreadTold) takeUnread(asleep, devices[0].state);
  assert.deepEqual(comparable(asleep), now, 'state before + difference = state after');
  return slices;
}

/**
 * A reading tells how much is still unread at its time, which may count messages that are deleted
 * later and never shown to who was away: clients then ask for the dialog. So the count is compared
 * only where nothing was deleted.
 */
function takeUnread(asleep: AccountState, known: AccountState): void {
  for (const [peerId, dialog] of asleep.dialogs) dialog.unreadCount = known.dialogs.get(peerId)?.unreadCount ?? 0;
}

const deletes = ({ kind }: Command): boolean => kind.startsWith('delete');

/**
 * Lets fresh people run the commands one after the other and holds the verify rule: for every
 * device, state before + pushed updates = state after = what getDifference gives to one who was away.
 * Returns the number of slices that the differences took.
 */
export async function verifyRun(server: ServerDescription, commands: readonly Command[]): Promise<number> {
  const people = await lookAround(await gather(server));
  const actors = people.flatMap(({ devices }) => [...devices]);
  try {
    let randomId = 1n;
    for (const command of commands) {
      const person = people[command.person % people.length];
      const actor = person?.devices[command.device % 2];
      assert.ok(actor);
      await runCommand(actor, command, (randomId += 1n));
      for (const each of actors) await settle(each);
    }
    let slices = 0;
    for (const person of people) slices += await compare(person, !commands.some(deletes));
    return slices;
  } finally {
    for (const { device } of actors) (device as LiveDevice).close();
  }
}
