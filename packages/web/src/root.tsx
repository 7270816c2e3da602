/** The page: the door for those who are not signed in, the house for those who are. */
import { lazy, Suspense } from 'react';
import type { App } from './app/app.ts';
import { AppProvider, useStore } from './ui/app-context.tsx';
import { ToastProvider } from './ui/toast-context.tsx';
import { WordsRoot, type WordsRootProps } from './ui/words-root.tsx';

/** Each is loaded only where it is needed. */
const Welcome = lazy(async () => ({ default: (await import('./screens/welcome/welcome.tsx')).Welcome }));
const House = lazy(async () => ({ default: (await import('./shell/house.tsx')).House }));

function Page() {
  const isSignedIn = useStore((state) => state.selfId !== undefined);
  return <Suspense fallback={null}>{isSignedIn ? <House /> : <Welcome />}</Suspense>;
}

export function Root({ app, initial }: { app: App; initial: WordsRootProps['initial'] }) {
  return (
    <AppProvider app={app}>
      <WordsRoot initial={initial}>
        <ToastProvider>
          <Page />
        </ToastProvider>
      </WordsRoot>
    </AppProvider>
  );
}
