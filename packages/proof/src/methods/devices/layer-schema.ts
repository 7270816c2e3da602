import { loadAllSchemas, type AllSchemas } from '@suaka/tl/schemas';

export type SchemaEntry = AllSchemas['canonical']['entries'][number];

/** One layer's own schema, by the names in it. */
export interface LayerSchema {
  readonly layer: number;
  readonly entries: readonly SchemaEntry[];
  readonly methods: ReadonlyMap<string, SchemaEntry>;
  readonly classes: ReadonlyMap<string, SchemaEntry>;
}

const byName = (entries: readonly SchemaEntry[], kind: SchemaEntry['kind']): Map<string, SchemaEntry> =>
  new Map(entries.filter((entry) => entry.kind === kind).map((entry) => [entry.name, entry]));

const schemaOf = (layer: number, entries: readonly SchemaEntry[]): LayerSchema => ({
  layer,
  entries,
  methods: byName(entries, 'method'),
  classes: byName(entries, 'class'),
});

const all = loadAllSchemas();

export const canonicalSchema = schemaOf(all.canonical.layer, all.canonical.entries);

/** The old layers in which one call in five is made again. */
export const proofLayers = [144, 152] as const;
export type ProofLayer = (typeof proofLayers)[number];

export const layerSchemas: Readonly<Record<ProofLayer, LayerSchema>> = {
  144: schemaOf(144, all.layers[144].entries),
  152: schemaOf(152, all.layers[152].entries),
};
