import * as v from 'valibot';
import { knownBad, type SettingValues } from './known-bad.ts';
import { isWhole, type Setting } from './setting.ts';
import { SettingsError } from './settings-error.ts';

/**
 * The text of a settings file -> the value of every setting. The file is JSON, `{ "section": { "key": number } }`;
 * what it does not name has its default, so that the file alone says how a server is set.
 * @throws SettingsError that lists every problem at once
 */
export function readSettings(text: string, table: readonly Setting[]): SettingValues {
  const parsed = v.safeParse(schemaOf(table), parseJson(text));
  if (!parsed.success) {
    throw new SettingsError(parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'} ${issue.message}.`));
  }
  const values = { ...defaultsOf(table) };
  for (const [section, keys] of Object.entries(parsed.output)) {
    for (const [key, value] of Object.entries(keys ?? {})) {
      if (value !== undefined) values[`${section}.${key}`] = value;
    }
  }
  const problems = knownBad(values);
  if (problems.length > 0) throw new SettingsError(problems);
  return values;
}

/** The settings file that leads to these values: what differs from the defaults. */
export function writeSettings(values: SettingValues, table: readonly Setting[]): string {
  const file: Record<string, Record<string, number>> = {};
  for (const { section, key, name, default: usual } of table) {
    const value = values[name];
    if (value !== undefined && value !== usual) (file[section] ??= {})[key] = value;
  }
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

export const defaultsOf = (table: readonly Setting[]): SettingValues =>
  Object.fromEntries(table.map(({ name, default: usual }) => [name, usual]));

function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SettingsError([`The file is not JSON: ${(error as Error).message}.`]);
  }
  // Which has no keys and would pass for a file that names nothing.
  if (Array.isArray(value)) throw new SettingsError(['The file must hold an object, not a list.']);
  return value;
}

function schemaOf(table: readonly Setting[]) {
  const sections: Record<string, Record<string, ReturnType<typeof valueOf>>> = {};
  for (const setting of table) (sections[setting.section] ??= {})[setting.key] = valueOf(setting);
  const schemas = Object.entries(sections).map(([name, keys]) => [name, v.optional(v.strictObject(keys, unknown))]);
  type Section = v.OptionalSchema<v.StrictObjectSchema<(typeof sections)[string], typeof unknown>, undefined>;
  return v.strictObject(Object.fromEntries(schemas) as Record<string, Section>, unknown);
}

function unknown({ expected, received }: v.StrictObjectIssue): string {
  return expected === 'never' ? 'is not a setting' : `must be an object, not ${received}`;
}

function valueOf(setting: Setting) {
  const { min, max, unit } = setting;
  const wanted = `must be ${isWhole(setting) ? 'a whole number' : 'a number'} from ${min} to ${max} (${unit})`;
  const isGood = (value: number): boolean =>
    value >= min && value <= max && (!isWhole(setting) || Number.isInteger(value));
  return v.optional(v.pipe(v.number(wanted), v.check(isGood, wanted)));
}
