import type { AnyObject, AnyRequest, OldDefinitions } from '../../../generated/api.js';

/** An old definition by name and id, as in 'messages.sendMessage#d9d75a4'. */
export type OldKey = keyof OldDefinitions;

/** How objects that older layers send are brought into canonical shape. */
export interface Up {
  readonly keys: readonly OldKey[];
  readonly map: (value: never) => AnyObject | AnyRequest;
}

/** Declares what the definitions `keys` mean today; the objects inside are canonical already. */
export const up = <K extends OldKey>(
  keys: readonly K[],
  map: (value: OldDefinitions[K]) => AnyObject | AnyRequest,
): Up => ({ keys, map });
