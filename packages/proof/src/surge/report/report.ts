/** A report as data; `reportPage` makes a page of it and `reportText` lines for a terminal. */
export interface Report {
  readonly title: string;
  /** One or two sentences on what was done. */
  readonly lead: string;
  readonly claims: readonly Claim[];
  readonly tiles: readonly Tile[];
  readonly charts: readonly Chart[];
  readonly tables: readonly Table[];
  /** What a reader has to know to judge the figures. */
  readonly notes: readonly string[];
}

/** Something that has to hold, and what was seen. */
export interface Claim {
  readonly what: string;
  readonly isKept: boolean;
  readonly seen: string;
}

export interface Tile {
  readonly label: string;
  readonly value: string;
}

export interface Series {
  readonly label: string;
  /** One of the colours of the page. */
  readonly tone: 'amber' | 'green' | 'blue' | 'red' | 'quiet';
  readonly values: readonly (number | null)[];
}

export interface Chart {
  readonly title: string;
  readonly about: string;
  readonly unit: string;
  readonly xUnit: string;
  readonly x: readonly number[];
  readonly series: readonly Series[];
  readonly kind: 'lines' | 'bars';
  /** Spans of x that are shaded, such as the rush. */
  readonly spans?: readonly { readonly from: number; readonly to: number; readonly label: string }[];
}

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const isKept = ({ claims }: Pick<Report, 'claims'>): boolean => claims.every((claim) => claim.isKept);
