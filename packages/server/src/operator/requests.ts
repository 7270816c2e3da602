import { join } from 'node:path';
import * as v from 'valibot';

/** Where a server listens for the people who run it: whoever may open it owns the data folder. */
export const socketOf = (dataFolder: string): string => join(dataFolder, 'operator.sock');

/** One request is one line of JSON, and so is its answer; a longer line ends the connection. */
export const lineBytesMax = 256 * 1024;

const by = v.pipe(v.string(), v.maxLength(64));
const text = v.string();

export const requestSchema = v.variant('do', [
  v.object({ do: v.literal('config show') }),
  v.object({ do: v.literal('config plan'), text }),
  v.object({ do: v.literal('config apply'), text, by, withinS: v.optional(v.number()) }),
  v.object({ do: v.literal('config confirm'), by }),
  v.object({ do: v.literal('config rollback'), by }),
  v.object({ do: v.literal('admin link'), by }),
]);

/** What an operator asks a running server. */
export type OperatorRequest = v.InferOutput<typeof requestSchema>;

/** Lines for the operator to read; where it failed, why. */
export interface OperatorAnswer {
  readonly isOk: boolean;
  readonly lines: readonly string[];
}
