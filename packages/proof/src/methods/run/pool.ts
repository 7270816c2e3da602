import type { tl } from '@mtcute/core';
import type { ServerDescription } from '../../harness/server-description.ts';
import { testNumber } from '../../harness/test-number.ts';
import { GramDevice } from '../devices/gram-device.ts';
import type { ProofLayer } from '../devices/layer-schema.ts';
import type { MethodDevice } from '../devices/method-device.ts';
import { MtcuteDevice } from '../devices/mtcute-device.ts';
import { OwnDevice } from '../devices/own-device.ts';
import { enter } from '../devices/sign-in.ts';
import type { Owner } from './actor.ts';

/** A person with two devices. */
export interface PoolPerson {
  readonly owner: Owner;
  readonly devices: readonly [MtcuteDevice, MtcuteDevice];
}

/** The server that they are on. */
export interface PoolServer {
  readonly description: ServerDescription;
  readonly printed: () => string;
  /** Sets the clock of what is stored and judged ahead of the machine's. */
  readonly moveClock: (aheadMs: number) => Promise<unknown>;
}

export const poolNames = ['Ana', 'Budi', 'Citra'] as const;

const openAt: Readonly<Record<ProofLayer, (server: ServerDescription) => Promise<MethodDevice>>> = {
  144: (server) => OwnDevice.open(server),
  152: (server) => GramDevice.open(server),
};

const ownerOf = ({ id, accessHash }: tl.RawUser, phone: string, firstName: string): Owner => ({
  id,
  phone,
  firstName,
  accessHash,
});

/** The people who are here for all checks, and the devices that speak other layers, made when first needed. */
export class Pool {
  readonly server: ServerDescription;
  /** What the server has printed lately: codes that go by mail among it. */
  readonly printed: () => string;
  readonly moveClock: PoolServer['moveClock'];
  readonly people: PoolPerson[] = [];
  readonly #layerDevices = new Map<string, MethodDevice>();
  readonly #called = new Set<string>(['auth.signUp', 'auth.signIn', 'auth.sendCode']);

  private constructor({ description, printed, moveClock }: PoolServer) {
    this.server = description;
    this.printed = printed;
    this.moveClock = moveClock;
  }

  /** Signs everybody up; all know one another's numbers. */
  static async gather(server: PoolServer): Promise<Pool> {
    const pool = new Pool(server);
    for (const name of poolNames) pool.people.push(await pool.newcomer(name));
    for (const { owner, devices } of pool.people) await pool.#meet(devices[0], owner);
    return pool;
  }

  /** A person of two devices who was not here before. */
  async newcomer(firstName: string): Promise<PoolPerson> {
    const phone = testNumber(this.server.dcId);
    const first = await MtcuteDevice.open(this.server);
    const user = await first.enter({ phone, firstName });
    const second = await MtcuteDevice.open(this.server);
    await second.enter({ phone });
    return { owner: ownerOf(user, phone, firstName), devices: [first, second] };
  }

  async #meet(device: MtcuteDevice, owner: Owner): Promise<void> {
    const others = this.people.filter((person) => person.owner !== owner);
    await device.library.importContacts(
      others.map(({ owner: { phone, firstName } }) => ({ phone, firstName, lastName: '' })),
    );
    this.#called.add('contacts.importContacts');
  }

  hasCalled(method: string): boolean {
    return this.#called.has(method);
  }

  /** A device that nobody has signed in on, mtcute's where no layer is named. */
  freshDevice(layer: ProofLayer | undefined): Promise<MethodDevice> {
    return layer === undefined ? MtcuteDevice.open(this.server) : openAt[layer](this.server);
  }

  /** A device of that person that speaks an old layer. */
  async layerDevice({ phone }: Owner, layer: ProofLayer): Promise<MethodDevice> {
    const name = `${phone} ${layer}`;
    const known = this.#layerDevices.get(name);
    if (known !== undefined) return known;
    const device = await openAt[layer](this.server);
    this.#layerDevices.set(name, device);
    await enter(device, { phone });
    return device;
  }

  async leave(): Promise<void> {
    const devices = [...this.people.flatMap((person) => person.devices), ...this.#layerDevices.values()];
    await Promise.all(devices.map((device) => device.close()));
  }
}
