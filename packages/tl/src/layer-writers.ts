import type { TlWriter } from './writer.ts';

/** An object of any schema: its constructor's name and its fields. */
export interface TlObject {
  readonly _: string;
}

export type WriteObject = (writer: TlWriter, value: never, writers: LayerWriters) => void;
/** Says of one object whether the layer cannot carry it, so that vectors and optional fields leave it out. */
export type IsLeftOut = (value: never) => boolean;

const noRules: ReadonlyMap<string, IsLeftOut> = new Map();

/** The writers of one layer, by constructor name. */
export class LayerWriters {
  readonly layer: number;
  private readonly table: Readonly<Record<string, WriteObject | undefined>>;
  private readonly leftOut: ReadonlyMap<string, IsLeftOut>;

  constructor(
    layer: number,
    table: Readonly<Record<string, WriteObject | undefined>>,
    leftOut: ReadonlyMap<string, IsLeftOut> = noRules,
  ) {
    this.layer = layer;
    this.table = table;
    this.leftOut = leftOut;
  }

  /** Writes one object with its constructor id. Throws where the layer has no way to say it. */
  object(writer: TlWriter, value: TlObject): void {
    const write = this.table[value._];
    if (write === undefined) throw new Error(`layer ${this.layer} cannot say ${value._}`);
    write(writer, value as never, this);
  }

  /** Writes a vector of objects, without those that the layer cannot carry. */
  objects(writer: TlWriter, values: readonly TlObject[]): void {
    const kept = this.leftOut === noRules ? values : values.filter((value) => this.has(value));
    writer.vector(kept, (value) => this.object(writer, value));
  }

  /** True where there is an object and the layer can carry it. */
  has(value: TlObject | undefined): boolean {
    if (value === undefined || this.leftOut === noRules) return value !== undefined;
    return this.leftOut.get(value._)?.(value as never) !== true;
  }
}
