import type { Clock, Minute, MinuteStore, Timer } from '@suaka/domain';
import type { AdmissionSnapshot } from '../admission/snapshot.ts';
import type { WaitingRoomSnapshot } from '../admission/waiting-room/waiting-room-snapshot.ts';
import type { ProviderSnapshot } from '../codes/watched-provider.ts';

/** The named limits of what is remembered by the minute. */
export const growthLimits = {
  /** How often a look is taken; a height between two looks is not seen. */
  lookEveryMs: 5_000,
  /** What is older is taken away, so many rows with each minute. */
  keptMinutes: 90 * 1_440,
  removedAtOnce: 100,
} as const;

/** Where the figures come from. Totals count since the start of the process. */
export interface GrowthSources {
  readonly signUpsTotal: () => Promise<number>;
  /** People with a live session. */
  readonly active: () => number;
  readonly room: { snapshot(): WaitingRoomSnapshot };
  readonly admission: { snapshot(): AdmissionSnapshot };
  readonly codes: () => readonly ProviderSnapshot[];
}

interface Totals {
  readonly signUps: number;
  readonly codesSent: number;
  readonly codesFailed: number;
  readonly refused: number;
}

type Heights = Pick<Minute, 'active' | 'waiting' | 'waitS' | 'closedLanes'>;

const minuteMs = 60_000;
const nothing: Heights = { active: 0, waiting: 0, waitS: 0, closedLanes: 0 };

export interface MinuteRecorderParts {
  readonly clock: Clock;
  readonly store: Pick<MinuteStore, 'add' | 'removeBefore'>;
  readonly sources: GrowthSources;
  readonly onFault: (fault: unknown) => void;
}

/** Remembers what happens by the minute. A minute whose row cannot be stored is lost, and told to `onFault`. */
export class MinuteRecorder {
  readonly #parts: MinuteRecorderParts;
  #minute: number;
  #heights: Heights = nothing;
  #before: Totals = { signUps: 0, codesSent: 0, codesFailed: 0, refused: 0 };
  #timer: Timer | undefined;

  constructor(parts: MinuteRecorderParts) {
    this.#parts = parts;
    this.#minute = Math.floor(parts.clock.nowMs() / minuteMs);
  }

  start(): this {
    this.#timer = this.#parts.clock.every(growthLimits.lookEveryMs, () => {
      this.look().catch(this.#parts.onFault);
    });
    return this;
  }

  /** Takes a look; where a minute is over, its row is stored. */
  async look(): Promise<void> {
    const minute = Math.floor(this.#parts.clock.nowMs() / minuteMs);
    if (minute !== this.#minute) await this.#keep(minute);
    this.#heights = this.#heightened();
  }

  /** Stores what there is of the minute that runs. */
  async stop(): Promise<void> {
    this.#timer?.cancel();
    this.#heights = this.#heightened();
    await this.#keep(this.#minute).catch(this.#parts.onFault);
  }

  async #keep(next: number): Promise<void> {
    const { store, sources } = this.#parts;
    const minute = this.#minute;
    const heights = this.#heights;
    const before = this.#before;
    this.#minute = next;
    this.#heights = nothing;
    const totals = totalsOf(await sources.signUpsTotal(), sources);
    this.#before = totals;
    await store.add({
      minute,
      ...heights,
      signUps: totals.signUps - before.signUps,
      codesSent: totals.codesSent - before.codesSent,
      codesFailed: totals.codesFailed - before.codesFailed,
      refused: totals.refused - before.refused,
    });
    await store.removeBefore(minute - growthLimits.keptMinutes, growthLimits.removedAtOnce);
  }

  #heightened(): Heights {
    const { active, room, admission } = this.#parts.sources;
    const { waiting, waitS } = room.snapshot();
    const closed = admission.snapshot().lanes.filter(({ closedShare }) => closedShare > 0);
    return {
      active: Math.max(this.#heights.active, active()),
      waiting: Math.max(this.#heights.waiting, waiting),
      waitS: Math.max(this.#heights.waitS, Math.ceil(waitS)),
      closedLanes: closed.reduce((bits, { lane }) => bits | (1 << lane), this.#heights.closedLanes),
    };
  }
}

function totalsOf(signUps: number, { codes, admission }: GrowthSources): Totals {
  const providers = codes();
  return {
    signUps,
    codesSent: providers.reduce((sum, { sentTotal }) => sum + sentTotal, 0),
    codesFailed: providers.reduce((sum, { failedTotal }) => sum + failedTotal, 0),
    refused: admission.snapshot().lanes.reduce((sum, { refused }) => sum + refused, 0),
  };
}
