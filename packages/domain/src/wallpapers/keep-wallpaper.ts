import { toldOwn, type Doer, type KeepingParts } from '../extras/keeping-parts.ts';
import type { UserId } from '../ids.ts';
import { defaultWallpapers } from './default-wallpapers.ts';
import type { Wallpaper, WallpaperSettings } from './wallpaper.ts';

/** What is kept beside a wallpaper's id. */
interface Kept {
  readonly settings?: WallpaperSettings;
  /** A fill is nowhere else. */
  readonly fill?: Wallpaper;
}

/** A wallpaper in someone's list, with what tells two states of the list apart. */
export interface KeptWallpaper {
  readonly wallpaper: Wallpaper;
  /** Seconds since the epoch; 0 for those that everybody has. */
  readonly date: number;
}

/** Puts a wallpaper first in one's list, with the settings that one likes. */
export async function keepWallpaper(
  parts: KeepingParts,
  doer: Doer,
  wallpaper: Wallpaper,
  settings: WallpaperSettings | undefined,
): Promise<void> {
  const { store, limits } = parts;
  const id = BigInt(wallpaper.id);
  const told = toldOwn(parts, doer);
  const kept: Kept = {
    ...(settings && { settings }),
    ...(wallpaper.document === undefined && { fill: wallpaper }),
  };
  const change = { userId: doer.userId, id, told };
  await store.keep({ ...change, list: 'wallpapers', data: JSON.stringify(kept), max: limits.wallpapersMax });
  await store.drop({ ...change, list: 'hiddenWallpapers' });
}

/** Takes a wallpaper out of one's list; one that everybody has stays away until the list is reset. */
export async function dropWallpaper(parts: KeepingParts, doer: Doer, wallpaper: Wallpaper): Promise<void> {
  const { store, limits } = parts;
  const change = { userId: doer.userId, id: BigInt(wallpaper.id), told: toldOwn(parts, doer) };
  await store.drop({ ...change, list: 'wallpapers' });
  if (!defaultWallpapers.some(({ id }) => id === wallpaper.id)) return;
  await store.keep({ ...change, list: 'hiddenWallpapers', max: limits.wallpapersMax });
}

/** Source: core.telegram.org/method/account.resetWallPapers */
export async function resetWallpapers(parts: KeepingParts, doer: Doer): Promise<void> {
  const change = { userId: doer.userId, id: undefined, told: toldOwn(parts, doer) };
  await parts.store.drop({ ...change, list: 'wallpapers' });
  await parts.store.drop({ ...change, list: 'hiddenWallpapers' });
}

/** Someone's wallpapers: those kept, the newest first, then those that everybody has. */
export async function wallpapersOf({ store }: KeepingParts, userId: UserId): Promise<readonly KeptWallpaper[]> {
  const [kept, hidden] = await Promise.all([store.kept(userId, 'wallpapers'), store.kept(userId, 'hiddenWallpapers')]);
  const files = new Map((await store.wallpapers(kept.map(({ id }) => id))).map((each) => [each.id, each]));
  const own = kept.flatMap(({ id, date, data }): KeptWallpaper[] => {
    // Only ever written from this type.
    const { settings, fill } = JSON.parse(data ?? '{}') as Kept;
    const wallpaper = files.get(id.toString()) ?? fill;
    return wallpaper === undefined ? [] : [{ wallpaper: { ...wallpaper, ...(settings && { settings }) }, date }];
  });
  const away = new Set([...kept, ...hidden].map(({ id }) => id.toString()));
  const others = defaultWallpapers.filter(({ id }) => !away.has(id));
  return [...own, ...others.map((wallpaper) => ({ wallpaper, date: 0 }))];
}
