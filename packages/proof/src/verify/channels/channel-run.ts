import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Tl, TlOf } from '@suaka/tl';
import type { ServerDescription } from '../../harness/server-description.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { signUp } from '../../load/load-person.ts';
import { LiveDevice, signInDevice } from '../sign-in-device.ts';
import { applyChannelUpdate, updatesIn } from './apply-channel-update.ts';
import { catchUpChannel } from './catch-up-channel.ts';
import type { ChannelCommand } from './channel-command.ts';
import { comparableChannel, copyOfChannel, emptyChannel, type ChannelState } from './channel-state.ts';
import { channelPts, fetchChannel } from './fetch-channel.ts';
import { runChannelCommand, type ChannelActor } from './run-channel-command.ts';

const peopleCount = 3;
/** How long a push without pts may take before the comparison fails. */
const pushWaitMs = 3000;
/** A push with pts that has not come by then is lost. */
const lostMs = 10_000;

interface Member {
  readonly input: TlOf<'inputUser'>;
  readonly devices: readonly [Actor, Actor];
  isIn: boolean;
  /** What a device knew that has been away since; undefined for whoever was sent away in between. */
  asleep: ChannelState | undefined;
}

type Actor = ChannelActor & { readonly device: LiveDevice };

interface Scene {
  readonly members: readonly [Member, ...Member[]];
  readonly peer: TlOf<'inputPeerChannel'>;
}

async function arrive(server: ServerDescription): Promise<Member> {
  const { person, connection } = await signUp(server, []);
  const first = new LiveDevice(person.userId, connection);
  const second = await signInDevice(server, person.phone);
  const [one, two] = [first, second].map((device): Actor => ({ device, state: emptyChannel() }));
  assert.ok(one && two);
  const input = { _: 'inputUser', user_id: person.userId, access_hash: person.accessHash } as const;
  return { input, devices: [one, two], isIn: true, asleep: undefined };
}

async function setScene(server: ServerDescription): Promise<Scene> {
  const people = await Promise.all(Array.from({ length: peopleCount }, () => arrive(server)));
  const [owner, ...others] = people;
  assert.ok(owner);
  const [{ device }] = owner.devices;
  const made = await device.call<'channels.createChannel'>({
    _: 'channels.createChannel',
    megagroup: true,
    title: 'Arisan',
    about: '',
  });
  const channel = 'chats' in made ? made.chats.find((chat) => chat._ === 'channel') : undefined;
  assert.ok(channel?._ === 'channel');
  const named = { channel_id: channel.id, access_hash: channel.access_hash ?? 0n };
  await device.call<'channels.inviteToChannel'>({
    _: 'channels.inviteToChannel',
    channel: { _: 'inputChannel', ...named },
    users: others.map(({ input }) => input),
  });
  return { members: [owner, ...others], peer: { _: 'inputPeerChannel', ...named } };
}

/** Looks around afresh; from here on only updates tell what happens. */
async function lookAround(member: Member, peer: Scene['peer']): Promise<void> {
  for (const actor of member.devices) {
    actor.state = await fetchChannel(actor.device, peer);
    // What came before the look is in it already.
    actor.device.takeUpdates();
  }
}

function applyPushed({ device, state }: Actor): void {
  for (const updates of device.takeUpdates()) {
    for (const update of updatesIn(updates)) applyChannelUpdate(state, update);
  }
}

/** Whoever was sent away hears nothing of what is said there. */
function hearsNothing({ device }: Actor): void {
  for (const update of device.takeUpdates().flatMap(updatesIn)) {
    assert.ok(!update._.includes('ChannelMessage'), `${update._} leaks to somebody who is not in the channel`);
  }
}

async function settle({ members, peer }: Scene): Promise<void> {
  const pts = await channelPts(members[0].devices[0].device, peer);
  for (const { devices, isIn } of members) {
    for (const actor of devices) {
      if (isIn) await reach(actor, pts);
      else hearsNothing(actor);
    }
  }
}

async function reach(actor: Actor, pts: number): Promise<void> {
  await waitUntil(
    `a device is told everything up to pts ${pts} of the channel`,
    () => {
      applyPushed(actor);
      return actor.state.pts >= pts ? true : undefined;
    },
    lostMs,
  );
  assert.equal(actor.state.pts, pts);
}

/** The owner sends somebody away, who may come back by an invitation. */
async function move({ members, peer }: Scene, { kind, person }: ChannelCommand): Promise<void> {
  const [owner, ...others] = members;
  const target = others[person % others.length];
  if (target === undefined || target.isIn !== (kind === 'kick')) return;
  const channel = { ...peer, _: 'inputChannel' as const };
  const [{ device, state }] = owner.devices;
  const answered = (updates: Tl<'Updates'>): void => {
    for (const update of updatesIn(updates)) applyChannelUpdate(state, update);
  };
  const ban = (isBanned: boolean) =>
    device.call<'channels.editBanned'>({
      _: 'channels.editBanned',
      channel,
      participant: { ...target.input, _: 'inputPeerUser' },
      banned_rights: { _: 'chatBannedRights', until_date: 0, view_messages: isBanned || undefined },
    });
  if (kind === 'kick') {
    answered(await ban(true));
    target.isIn = false;
    target.asleep = undefined;
    for (const actor of target.devices) await told(actor);
    return;
  }
  answered(await ban(false));
  const users = [target.input];
  const invited = await device.call<'channels.inviteToChannel'>({ _: 'channels.inviteToChannel', channel, users });
  answered(invited.updates);
  target.isIn = true;
  await lookAround(target, peer);
}

/** Waits until a device has heard that it is out; what came up to then is no leak. */
async function told({ device }: Actor): Promise<void> {
  await waitUntil('whoever is sent away hears of it', () =>
    device
      .takeUpdates()
      .flatMap(updatesIn)
      .some(({ _ }) => _ === 'updateChannel')
      ? true
      : undefined,
  );
}

async function compare({ devices, asleep }: Member, peer: Scene['peer'], isUnreadTold: boolean): Promise<number> {
  const [{ device }] = devices;
  const now = comparableChannel(await fetchChannel(device, peer));
  for (const actor of devices) {
    const arrived = (): true | undefined => {
      applyPushed(actor);
      return isDeepStrictEqual(comparableChannel(actor.state), now) ? true : undefined;
    };
    await waitUntil('the rest is told', arrived, pushWaitMs).catch(() => undefined);
    assert.deepEqual(comparableChannel(actor.state), now, 'state before + updates = state after');
  }
  if (asleep === undefined) return 0;
  const slices = await catchUpChannel(device, asleep, peer);
  // Readings take no pts in a channel, so who was away asks for the dialog.
  const { readInboxMaxId, unreadCount } = await fetchChannel(device, peer);
  assert.ok(!isUnreadTold || asleep.unreadCount === unreadCount, 'what is unread is counted');
  Object.assign(asleep, { readInboxMaxId, unreadCount });
  assert.deepEqual(comparableChannel(asleep), now, 'state before + difference = state after');
  return slices;
}

const isAboutReading = ({ kind }: ChannelCommand): boolean => kind === 'read' || kind === 'delete';

/**
 * Lets three fresh people run commands in a supergroup and holds the verify rule for its box. Returns the number of
 * slices that the differences took.
 */
export async function verifyChannelRun(
  server: ServerDescription,
  commands: readonly ChannelCommand[],
): Promise<number> {
  const scene = await setScene(server);
  const { members, peer } = scene;
  try {
    for (const member of members) {
      await lookAround(member, peer);
      member.asleep = copyOfChannel(member.devices[0].state);
    }
    let randomId = 1n;
    for (const command of commands) {
      const member = members[command.person % members.length];
      const actor = member?.devices[command.device % 2];
      assert.ok(member && actor);
      if (command.kind === 'kick' || command.kind === 'invite') await move(scene, command);
      else if (member.isIn) await runChannelCommand({ actor, command, peer, randomId: (randomId += 1n) });
      await settle(scene);
    }
    let slices = 0;
    for (const member of members) {
      if (member.isIn) slices += await compare(member, peer, !commands.some(isAboutReading));
    }
    return slices;
  } finally {
    for (const { devices } of members) for (const { device } of devices) device.close();
  }
}
