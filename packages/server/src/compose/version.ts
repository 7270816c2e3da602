import { readFileSync } from 'node:fs';

/** The version of this installation, as its package.json says. */
export function installedVersion(): string {
  const file = new URL('../../../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
