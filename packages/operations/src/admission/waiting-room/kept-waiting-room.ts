import type { Clock, Newcomer, Timer, WaitingPlaceStore, WaitingRoom as WaitingRoomPort } from '@suaka/domain';
import type { Admission } from '../admission.ts';
import type { WaitingRoom } from './waiting-room.ts';

export interface KeptWaitingRoomParts {
  readonly clock: Clock;
  readonly room: WaitingRoom;
  readonly admission: Pick<Admission, 'ask' | 'pressure' | 'hasPeople' | 'isOpen'>;
  readonly store: WaitingPlaceStore;
  /** How long a place is kept after its time, in seconds. */
  readonly keptS: () => number;
  /** Told of a fault of the store; the room goes on from memory. */
  readonly onFault: (fault: unknown) => void;
}

/** Those who come within so long share a write. */
const gatherMs = 50;
/** Old places that are taken away at a start. */
const clearedMax = 100_000;

/** The waiting room with a store behind it: a place is told once it is kept. */
export class KeptWaitingRoom implements WaitingRoomPort {
  readonly #parts: KeptWaitingRoomParts;
  #saving: Promise<void> | undefined;
  #timer: Timer | undefined;

  constructor(parts: KeptWaitingRoomParts) {
    this.#parts = parts;
  }

  get isOpen(): boolean {
    return this.#parts.room.isOpen && this.#parts.admission.isOpen;
  }

  /** Takes up the places of the run before, and looks at the pressure each second from then on. */
  async start(): Promise<void> {
    const { clock, room, store, admission, keptS } = this.#parts;
    const sinceMs = clock.nowMs() - keptS() * 1000;
    await store.removeBefore(sinceMs, clearedMax);
    room.restore(await store.since(sinceMs));
    this.#timer = clock.every(1_000, () => {
      room.tick(admission.pressure, admission.hasPeople);
      if (room.hasChanges) void this.#saved();
    });
  }

  /** Keeps what is not kept yet. */
  async stop(): Promise<void> {
    this.#timer?.cancel();
    await this.#saving;
    await this.#save();
  }

  passed(): void {
    this.#parts.room.passed();
  }

  async ask(newcomer: Newcomer): Promise<number | undefined> {
    const { room } = this.#parts;
    const hadChanges = room.hasChanges;
    const waitS = room.ask(newcomer);
    if (waitS !== undefined && (hadChanges || room.hasChanges)) await this.#saved();
    return waitS;
  }

  askBack(authKeyId: bigint): number | undefined {
    return this.#parts.admission.ask(3, authKeyId);
  }

  /** Resolves when all changes up to now are kept. */
  #saved(): Promise<void> {
    return (this.#saving ??= this.#gather());
  }

  async #gather(): Promise<void> {
    await new Promise<void>((resolve) => void this.#parts.clock.after(gatherMs, resolve));
    // What comes from here on is not in this write any more.
    this.#saving = undefined;
    await this.#save();
  }

  async #save(): Promise<void> {
    const { room, store, onFault } = this.#parts;
    if (!room.hasChanges) return;
    try {
      await store.save(room.takeChanges());
    } catch (fault) {
      onFault(fault);
    }
  }
}
