import type { Clock, Timer } from '@suaka/domain';
import type { SettingValues } from './known-bad.ts';
import type { LiveSettings, SettingChange } from './live-settings.ts';
import { readSettings, writeSettings } from './read-settings.ts';
import { SettingsError } from './settings-error.ts';

/** What was done to the settings, for the audit. */
export interface SettingsEvent {
  readonly what: 'applied' | 'confirmed' | 'rolled back' | 'rolled back unconfirmed' | 'refused';
  /** Who asked for it; `server` where nobody did. */
  readonly by: string;
  readonly changes: readonly SettingChange[];
  readonly problems?: readonly string[];
}

export interface StagedSettingsParts {
  readonly clock: Clock;
  readonly settings: LiveSettings;
  /** Keeps the last good settings, durably: resolves when they are on the disk. */
  readonly keep: (text: string) => Promise<void>;
  readonly audit: (event: SettingsEvent) => Promise<void>;
}

/** How long settings stay in force that nobody confirms, where it is not said; and the bounds of what can be said. */
export const confirmWithin = { defaultS: 120, minS: 5, maxS: 3600 };

interface Pending {
  readonly dueMs: number;
  readonly timer: Timer;
}

/**
 * Changes settings in steps that a mistake cannot outlive: what is applied is taken back by itself unless it is
 * confirmed in time. Only what was confirmed is kept, so that a restart takes it back as well.
 */
export class StagedSettings {
  readonly #parts: StagedSettingsParts;
  /** What was confirmed last. */
  #good: SettingValues;
  #pending: Pending | undefined;

  constructor(parts: StagedSettingsParts) {
    this.#parts = parts;
    this.#good = parts.settings.current;
  }

  /** The seconds until what was applied is taken back; undefined where nothing waits to be confirmed. */
  get confirmWithinS(): number | undefined {
    const { clock } = this.#parts;
    return this.#pending && Math.max(0, Math.ceil((this.#pending.dueMs - clock.nowMs()) / 1000));
  }

  /** What a file would change. @throws SettingsError */
  plan(text: string): readonly SettingChange[] {
    const { settings } = this.#parts;
    return settings.difference(readSettings(text, settings.table));
  }

  /** Puts a file in force until it is confirmed or its time is over. @throws SettingsError */
  async apply(text: string, by: string, withinS = confirmWithin.defaultS): Promise<readonly SettingChange[]> {
    const { clock, settings, audit } = this.#parts;
    const values = await this.#read(text, by);
    if (!(withinS >= confirmWithin.minS && withinS <= confirmWithin.maxS)) {
      throw new SettingsError([`The time to confirm must be ${confirmWithin.minS} to ${confirmWithin.maxS} seconds.`]);
    }
    this.#pending?.timer.cancel();
    const changes = settings.put(values);
    const timer = clock.after(withinS * 1000, () => void this.#takeBack('rolled back unconfirmed', 'server'));
    this.#pending = { dueMs: clock.nowMs() + withinS * 1000, timer };
    await audit({ what: 'applied', by, changes });
    return changes;
  }

  /** Keeps what was applied. @throws SettingsError where nothing was */
  async confirm(by: string): Promise<readonly SettingChange[]> {
    const { settings, keep, audit } = this.#parts;
    const pending = this.#pending;
    if (pending === undefined) throw new SettingsError(['Nothing waits to be confirmed.']);
    const values = settings.current;
    // Before anything is promised: settings that could not be kept are still taken back in time.
    await keep(writeSettings(values, settings.table));
    if (this.#pending !== pending) throw new SettingsError(['Something else was applied meanwhile: confirm that.']);
    pending.timer.cancel();
    this.#pending = undefined;
    const changes = differences(this.#good, values);
    this.#good = values;
    await audit({ what: 'confirmed', by, changes });
    return changes;
  }

  /** Takes back what was applied. @throws SettingsError where nothing was */
  async rollback(by: string): Promise<readonly SettingChange[]> {
    if (this.#pending === undefined) throw new SettingsError(['Nothing was applied that could be taken back.']);
    return await this.#takeBack('rolled back', by);
  }

  /** Ends the timer, as a server does that stops: what was not confirmed is not kept. */
  stop(): void {
    this.#pending?.timer.cancel();
  }

  async #read(text: string, by: string): Promise<SettingValues> {
    try {
      return readSettings(text, this.#parts.settings.table);
    } catch (error) {
      if (error instanceof SettingsError) {
        await this.#parts.audit({ what: 'refused', by, changes: [], problems: error.problems });
      }
      throw error;
    }
  }

  async #takeBack(what: 'rolled back' | 'rolled back unconfirmed', by: string): Promise<readonly SettingChange[]> {
    this.#pending?.timer.cancel();
    this.#pending = undefined;
    const changes = this.#parts.settings.put(this.#good);
    await this.#parts.audit({ what, by, changes });
    return changes;
  }
}

const differences = (from: SettingValues, to: SettingValues): SettingChange[] =>
  Object.entries(to).flatMap(([name, value]) => {
    const before = from[name];
    return before === undefined || before === value ? [] : [{ name, from: before, to: value }];
  });
