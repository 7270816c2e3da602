import { isKept, type Report, type Table } from './report.ts';

const tableText = ({ title, head, rows }: Table): string => {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd();
  return [title, line(head), ...rows.map(line)].join('\n');
};

/** The report as lines for a terminal; the charts are left to the page. */
export const reportText = (report: Report): string => {
  const claims = report.claims.map(({ what, isKept: kept, seen }) => `${kept ? 'kept  ' : 'BROKEN'}  ${what}: ${seen}`);
  const width = Math.max(0, ...report.tiles.map(({ label }) => label.length));
  const tiles = report.tiles.map(({ label, value }) => `${label.padEnd(width)}  ${value}`);
  const verdict = claims.length === 0 ? [] : [isKept(report) ? 'Verdict: kept.' : 'Verdict: BROKEN.'];
  const parts = [[report.title, report.lead], tiles, report.tables.map(tableText), report.notes, claims, verdict];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
};
