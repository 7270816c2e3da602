import { errorTable } from './table.ts';

/** The text of docs/errors.md: the whole table, so that the page can never disagree with the code. */
export function errorsPage(): string {
  const rows = Object.entries(errorTable).map(([name, { code, when }]) => `| ${code} | ${name} | ${when} |`);
  return [
    '# Errors',
    '',
    'What a client can be answered with as `rpc_error`. Codes and names are those that Telegram documents; an X stands for a number.',
    'This page is made by `scripts/write-errors-page.ts` from `packages/domain/src/errors/table.ts`.',
    '',
    '| code | name | when |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
