import type { LiveLimits } from './live-limits.ts';
import type { SettingValues } from './known-bad.ts';
import { defaultsOf } from './read-settings.ts';
import type { Setting } from './setting.ts';
import { settingsTable } from './settings-table.ts';

/** One value that differs. */
export interface SettingChange {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export type SettingsListener = (current: SettingValues, changes: readonly SettingChange[]) => void;

/**
 * The limits of a running server that can be changed. Parts read `limits` at each use and never copy from it; those
 * that have to do something about a change listen to `onChange`.
 */
export class LiveSettings<Limits extends LiveLimits = LiveLimits> {
  /** The same object for good; its numbers change. */
  readonly limits: Limits;
  readonly table: readonly Setting[];
  readonly #listeners = new Set<SettingsListener>();
  #current: SettingValues;

  /** @param defaults are copied: two servers of one process do not share them */
  constructor(defaults: Limits) {
    this.limits = structuredClone(defaults);
    this.table = settingsTable(this.limits);
    this.#current = defaultsOf(this.table);
  }

  /** The value of every setting by its name, `section.key`. */
  get current(): SettingValues {
    return this.#current;
  }

  /** @returns takes the listener away */
  onChange(listener: SettingsListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** What would change. @param values of every setting, as `readSettings` gives them */
  difference(values: SettingValues): readonly SettingChange[] {
    return this.table.flatMap(({ name }) => {
      const from = this.#current[name];
      const to = values[name];
      return from === undefined || to === undefined || from === to ? [] : [{ name, from, to }];
    });
  }

  /** Puts values in force at once. @param values of every setting, validated */
  put(values: SettingValues): readonly SettingChange[] {
    const changes = this.difference(values);
    const byName = new Map(this.table.map((setting) => [setting.name, setting]));
    for (const { name, to } of changes) byName.get(name)?.put(to);
    this.#current = values;
    for (const listener of this.#listeners) listener(values, changes);
    return changes;
  }
}
