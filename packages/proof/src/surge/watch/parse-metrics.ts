/** One value of a page of metrics. */
export interface Metric {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const line = /^(?<name>[a-zA-Z_:][\w:]*)(?:\{(?<labels>.*)\})? (?<value>\S+)/u;
const label = /(?<name>\w+)="(?<value>(?:[^"\\]|\\.)*)"/gu;

/** Reads the text format of Prometheus. Source: prometheus.io/docs/instrumenting/exposition_formats */
export const parseMetrics = (text: string): Metric[] =>
  text.split('\n').flatMap((each) => {
    const groups = each.startsWith('#') ? undefined : line.exec(each)?.groups;
    if (groups === undefined) return [];
    const pairs = [...(groups['labels'] ?? '').matchAll(label)];
    const labels = Object.fromEntries(pairs.map(({ groups: pair }) => [pair?.['name'] ?? '', pair?.['value'] ?? '']));
    return [{ name: groups['name'] ?? '', labels, value: Number(groups['value']) }];
  });

/** The sum of a metric over all values of its labels that match. */
export const sumOf = (
  metrics: readonly Metric[],
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number =>
  metrics
    .filter((one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value))
    .reduce((sum, { value }) => sum + value, 0);
