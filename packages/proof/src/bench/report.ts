/** One line of the report. `mark` is the most (or, where `isLeast`, the least) that was set as the first aim. */
export interface Figure {
  readonly key: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly mark?: number;
  readonly beside?: string;
}

const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const verdict = ({ mark, value, unit }: Figure): string =>
  mark === undefined ? '' : `mark ${mark} ${unit}: ${value <= mark ? 'kept' : 'MISSED'}`;

/** The table for people. */
export const table = (figures: readonly Figure[]): string => {
  const width = Math.max(...figures.map(({ what }) => what.length));
  return figures
    .map((figure) => {
      const beside = figure.beside === undefined ? '' : `yardstick ${figure.beside}`;
      const value = `${shown(figure.value).padStart(9)} ${figure.unit.padEnd(5)}`;
      return `${figure.what.padEnd(width)} ${value} ${verdict(figure)}${beside}`.trimEnd();
    })
    .join('\n');
};

/** Flat keys and numbers, as scripts read them. */
export const flatJson = (figures: readonly Figure[]): string =>
  `${JSON.stringify(Object.fromEntries(figures.map(({ key, value }) => [key, value])), undefined, 2)}\n`;
