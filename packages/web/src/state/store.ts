/** Holds the state outside React; what changes it is a pure function. */
import { EMPTY_STATE, type State } from './state.ts';

export interface Store {
  get(): State;
  /** Applies a pure function; listeners hear of it where the state is another one afterwards. */
  update(change: (state: State) => State): void;
  subscribe(this: void, listener: () => void): () => void;
}

/** A store that begins with `initial`. */
export function createStore(initial: State = EMPTY_STATE): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    update(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
