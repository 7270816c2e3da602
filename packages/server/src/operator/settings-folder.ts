import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { LiveSettings, SettingsError, readSettings, type LiveLimits } from '@suaka/operations/settings';
import type { Logger } from '@suaka/operations/telemetry';
import { readIfThere } from '../keys/key-file.ts';

/** What operators may write by hand, and what was last known to be good. */
const file = 'settings.json';
const lastGoodFile = 'settings.last-good.json';
const auditFile = 'audit.jsonl';

/** The folder of an installation's settings, SUAKA_DATA/config: the settings, their last good copy, and the audit. */
export class SettingsFolder {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'config');
  }

  /**
   * The settings to start with. A file that is bad is refused and the last good one used: a slip of the pen must not
   * keep a server from starting, nor leave it without the limits that it needs.
   */
  async open<Limits extends LiveLimits>(defaults: Limits, log: Logger): Promise<LiveSettings<Limits>> {
    const settings = new LiveSettings(defaults);
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    for (const name of [file, lastGoodFile]) {
      const text = await readIfThere(join(this.#folder, name));
      if (text === undefined) continue;
      try {
        settings.put(readSettings(text.toString(), settings.table));
        if (name === file) await this.#write(lastGoodFile, text.toString());
        else log.error({ file: lastGoodFile }, 'the last good settings are in force instead');
        return settings;
      } catch (error) {
        if (!(error instanceof SettingsError)) throw error;
        log.error(
          { file: join(this.#folder, name), problems: error.problems },
          'THESE SETTINGS ARE BAD AND ARE NOT USED',
        );
      }
    }
    return settings;
  }

  /** Keeps settings that were confirmed; they are on the disk when this resolves. */
  async keep(text: string): Promise<void> {
    await this.#write(lastGoodFile, text);
    await this.#write(file, text);
  }

  /** Adds a line to what is never changed afterwards. */
  async audit(line: object): Promise<void> {
    await appendFile(join(this.#folder, auditFile), `${JSON.stringify(line)}\n`, { mode: 0o600, flush: true });
  }

  /** Whole or not at all, and durably. */
  async #write(name: string, text: string): Promise<void> {
    const draft = join(this.#folder, `${name}.${randomUUID()}`);
    const handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(text);
    await handle.sync();
    await handle.close();
    await rename(draft, join(this.#folder, name));
    const folder = await open(this.#folder);
    await folder.sync();
    await folder.close();
  }
}
