import { SettingsError, type LiveSettings, type SettingChange, type StagedSettings } from '@suaka/operations/settings';
import type { AdminLinks } from '../http/admin-links.ts';
import type { Operate } from './operator-socket.ts';
import type { OperatorRequest } from './requests.ts';

export interface OperateParts {
  readonly settings: LiveSettings;
  readonly staged: StagedSettings;
  readonly adminLinks: Pick<AdminLinks, 'make'>;
  /** Adds a line to the audit. */
  readonly audit: (what: string, by: string) => Promise<void>;
  /** Where a browser opens the server, known once it listens. */
  readonly url: () => string;
}

/** Does what operators ask for. */
export const operateOver =
  (parts: OperateParts): Operate =>
  async (request) => {
    try {
      return { isOk: true, lines: await linesOf(request, parts) };
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      return { isOk: false, lines: error.problems };
    }
  };

async function linesOf(request: OperatorRequest, parts: OperateParts): Promise<readonly string[]> {
  const { staged } = parts;
  switch (request.do) {
    case 'config show':
      return show(parts);
    case 'config plan':
      return linesOfChanges(staged.plan(request.text), 'This file changes nothing.');
    case 'config apply': {
      const changes = await staged.apply(request.text, request.by, request.withinS);
      return [
        ...linesOfChanges(changes, 'This file changes nothing.'),
        `In force. It is taken back in ${staged.confirmWithinS ?? 0} s unless it is confirmed: suaka config confirm`,
      ];
    }
    case 'config confirm':
      return [
        ...linesOfChanges(await staged.confirm(request.by), 'Nothing differs from before.'),
        'Confirmed and kept.',
      ];
    case 'config rollback':
      return [...linesOfChanges(await staged.rollback(request.by), 'Nothing differed.'), 'Taken back.'];
    default:
      await parts.audit('made an admin link', request.by);
      return [parts.adminLinks.make(parts.url())];
  }
}

function show({ settings, staged }: OperateParts): string[] {
  const names = Math.max(...settings.table.map(({ name }) => name.length));
  const lines = settings.table.map(({ name, unit, about, default: usual }) => {
    const value = settings.current[name] ?? usual;
    const mark = value === usual ? ' ' : '*';
    return `${mark} ${name.padEnd(names)}  ${`${value} ${unit}`.padStart(16)}  ${about}`;
  });
  const wait = staged.confirmWithinS;
  const pending = wait === undefined ? [] : [`Taken back in ${wait} s unless it is confirmed: suaka config confirm`];
  return [...lines, '* differs from the default', ...pending];
}

const linesOfChanges = (changes: readonly SettingChange[], none: string): string[] =>
  changes.length === 0 ? [none] : changes.map(({ name, from, to }) => `${name}: ${from} -> ${to}`);
