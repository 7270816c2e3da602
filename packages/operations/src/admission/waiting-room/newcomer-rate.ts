import type { WaitingRoomLimits } from './waiting-room-limits.ts';

/** How fast the rate follows what is measured, per second: downwards at once, since each second more is promised. */
const downShare = 0.5;
const upShare = 0.5;
/** The most that the rate is ever above what was tried. */
const growthMax = 1.5;
/** Below this pressure there is room for more. */
const roomyPressure = 0.9;

/**
 * How many newcomers a second the server can take beside all else, measured: what came in under a pressure says how
 * many would be at pressure 1. Above all asking until there was pressure once. The rate is never compounded, since
 * what is promised now comes in only after the wait: each second's measure stands for itself.
 */
export class NewcomerRate {
  readonly #limits: WaitingRoomLimits;
  #perS: number;
  #admittedPerS = 0;

  constructor(limits: WaitingRoomLimits) {
    this.#limits = limits;
    this.#perS = limits.perSMax;
  }

  get perS(): number {
    return this.#perS;
  }

  get admittedPerS(): number {
    return this.#admittedPerS;
  }

  /** Whether a limit of newcomers was ever seen. */
  get isMeasured(): boolean {
    return this.#perS < this.#limits.perSMax;
  }

  /** As many as this come while people are here, and nothing was measured yet: it is begun with as many. */
  begin(): void {
    if (!this.isMeasured) this.#perS = this.#clamped(this.#limits.perSFirst);
  }

  /** Takes up a rate that was promised before a restart. */
  restore(perS: number): void {
    this.#perS = this.#clamped(perS);
  }

  /** Ends a second. @param admitted newcomers in it @param isWaitedFor whether anyone has to wait */
  tick(pressure: number, admitted: number, isWaitedFor: boolean): void {
    this.#admittedPerS += (admitted - this.#admittedPerS) * 0.5;
    const cameIn = this.#admittedPerS;
    if (pressure > 1 && cameIn >= Math.min(this.#limits.busyPerS, this.#perS)) {
      const bearable = cameIn / Math.min(2, pressure);
      if (!this.isMeasured) this.#perS = this.#clamped(this.#limits.firstShare * bearable);
      else if (bearable < this.#perS) this.#perS = this.#clamped(this.#perS + (bearable - this.#perS) * downShare);
    } else if (pressure < roomyPressure && this.isMeasured && (isWaitedFor || cameIn > 0.5 * this.#perS)) {
      // As many as came in, and some more: what was never tried is not known to be borne.
      const tried = Math.max(cameIn, 1) * Math.min(growthMax, roomyPressure / Math.max(pressure, 0.1)) + 0.5;
      if (tried > this.#perS) this.#perS = this.#clamped(this.#perS + (tried - this.#perS) * upShare);
    }
  }

  #clamped(perS: number): number {
    return Math.max(this.#limits.perSMin, Math.min(this.#limits.perSMax, perS));
  }
}
