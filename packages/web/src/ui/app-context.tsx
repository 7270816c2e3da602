/** The app, handed to every component; its state is read through `useStore`. */
import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import type { App } from '../app/app.ts';
import type { State } from '../state/state.ts';

const AppContext = createContext<App | undefined>(undefined);

export function AppProvider({ app, children }: { app: App; children: ReactNode }) {
  return <AppContext value={app}>{children}</AppContext>;
}

export function useApp(): App {
  const app = use(AppContext);
  if (app === undefined) throw new Error('useApp outside of AppProvider');
  return app;
}

/** Reads a part of the state; `select` has to answer the same value for the same state. */
export function useStore<T>(select: (state: State) => T): T {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
