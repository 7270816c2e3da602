import type { GramLibrary } from './gram-connect.ts';
import { loose, nameOf, numberOf } from './loose.ts';

export interface GramState {
  readonly pts: number;
  readonly qts: number;
  readonly date: number;
}

const stateOf = (value: unknown): GramState => {
  const state = loose(value) ?? {};
  return {
    pts: numberOf(state['pts']) ?? Number.NaN,
    qts: numberOf(state['qts']) ?? Number.NaN,
    date: numberOf(state['date']) ?? Number.NaN,
  };
};

/**
 * updates.getDifference from a state to now, through all slices: new messages as updates, then the other updates.
 * GramJS has no catching up of its own.
 */
export const gramDifference = async (
  gram: GramLibrary['gram'],
  client: GramLibrary['client'],
  from: GramState,
): Promise<unknown[]> => {
  const updates: unknown[] = [];
  let state = from;
  for (;;) {
    const answer = loose(await client.invoke(new gram.Api.updates.GetDifference({ ...state }))) ?? {};
    for (const message of (answer['newMessages'] as unknown[] | undefined) ?? []) {
      updates.push({ _: 'updateNewMessage', message });
    }
    updates.push(...((answer['otherUpdates'] as unknown[] | undefined) ?? []));
    const kind = nameOf(answer);
    if (kind === 'updates.difference' || kind === 'updates.differenceEmpty') return updates;
    if (kind !== 'updates.differenceSlice') throw new Error(`getDifference answered ${kind}`);
    state = stateOf(answer['intermediateState']);
  }
};
