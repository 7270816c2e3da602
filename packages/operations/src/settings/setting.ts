/** What a number counts. Shares lie between 0 and 1; all but shares, rates and strains are whole. */
export type Unit = 'ms' | 's' | 'count' | 'per s' | 'share' | 'strain';

/** What stands in the table for one limit. */
export interface Row {
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  /** One sentence: what it bounds, and what happens at the bound. */
  readonly about: string;
}

/** A limit that can be changed while the server runs. */
export interface Setting extends Row {
  readonly section: string;
  readonly key: string;
  /** `section.key`, as people write it. */
  readonly name: string;
  readonly default: number;
  /** Puts a value where the parts of the server read it. */
  readonly put: (value: number) => void;
}

export type Rows<Limits> = { readonly [Key in keyof Limits]?: Row };

/** The settings of one section over the object that holds its limits: what it holds now are the defaults. */
export function section<Limits extends object>(name: string, limits: Limits, rows: Rows<Limits>): Setting[] {
  return Object.entries<Row | undefined>(rows).flatMap(([key, row]) => {
    const value: unknown = Reflect.get(limits, key);
    // Infinity stands for a limit that a lane does not have, and cannot be written in a file.
    if (row === undefined || typeof value !== 'number' || !Number.isFinite(value)) return [];
    const put = (next: number): void => void Reflect.set(limits, key, next);
    return [{ ...row, section: name, key, name: `${name}.${key}`, default: value, put }];
  });
}

export const ms = (min: number, max: number, about: string): Row => ({ unit: 'ms', min, max, about });
export const seconds = (min: number, max: number, about: string): Row => ({ unit: 's', min, max, about });
export const count = (min: number, max: number, about: string): Row => ({ unit: 'count', min, max, about });
export const perS = (min: number, max: number, about: string): Row => ({ unit: 'per s', min, max, about });
export const share = (min: number, max: number, about: string): Row => ({ unit: 'share', min, max, about });
export const strain = (min: number, max: number, about: string): Row => ({ unit: 'strain', min, max, about });

export const isWhole = ({ unit }: Row): boolean => unit === 'ms' || unit === 's' || unit === 'count';
