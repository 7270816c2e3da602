/** Pictures and files that were fetched, as addresses that the page can show. */
import { useEffect, useState } from 'react';
import type { App } from '../app/app.ts';
import { download, type Wanted } from '../app/download.ts';
import { useApp } from './app-context.tsx';

/** Kept at once; the one that was shown longest ago goes first. */
const KEPT_MAX = 300;

const urls = new Map<string, string>();
const running = new Map<string, Promise<string>>();

function nameOf({ key, size }: Wanted): string {
  return `${key.id}/${size}`;
}

function keep(name: string, url: string): void {
  urls.set(name, url);
  if (urls.size <= KEPT_MAX) return;
  const [oldest] = urls;
  if (oldest === undefined) return;
  urls.delete(oldest[0]);
  URL.revokeObjectURL(oldest[1]);
}

/** Fetches once, however many ask; a failed one may be asked for again. */
export function fileUrl(app: App, wanted: Wanted, onProgress?: (share: number) => void): Promise<string> {
  const name = nameOf(wanted);
  const known = urls.get(name);
  if (known !== undefined) {
    urls.delete(name);
    urls.set(name, known);
    return Promise.resolve(known);
  }
  const before = running.get(name);
  if (before !== undefined) return before;
  const work = download(app, wanted, onProgress)
    .then((blob) => {
      const url = URL.createObjectURL(blob);
      keep(name, url);
      return url;
    })
    .finally(() => running.delete(name));
  running.set(name, work);
  return work;
}

/** The address of something to be shown; undefined until it is there. */
export function useFile(wanted: Wanted | undefined): string | undefined {
  const app = useApp();
  const name = wanted === undefined ? undefined : nameOf(wanted);
  const [shown, setShown] = useState<{ readonly name: string; readonly url: string }>();
  useEffect(() => {
    if (wanted === undefined || name === undefined) return undefined;
    let isCurrent = true;
    fileUrl(app, wanted).then(
      (url) => isCurrent && setShown({ name, url }),
      // The placeholder stays; opening it asks again.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [app, name, wanted]);
  if (name === undefined) return undefined;
  return shown?.name === name ? shown.url : urls.get(name);
}
