import { publishTold, toldOwn, type Doer, type KeepingParts } from '../extras/keeping-parts.ts';
import type { UserId } from '../ids.ts';
import type { Theme } from './theme.ts';

/** Puts a theme first in one's list. Source: core.telegram.org/method/account.saveTheme */
export async function keepTheme(parts: KeepingParts, doer: Doer, theme: Theme): Promise<void> {
  const told = toldOwn(parts, doer, { kind: 'theme', themeId: theme.id });
  const { userId } = doer;
  await parts.store.keep({ userId, list: 'themes', id: BigInt(theme.id), max: parts.limits.themesMax, told });
  publishTold(parts, doer, told);
}

/** Takes a theme out of one's list. */
export async function dropTheme(parts: KeepingParts, doer: Doer, theme: Theme): Promise<void> {
  const told = toldOwn(parts, doer);
  await parts.store.drop({ userId: doer.userId, list: 'themes', id: BigInt(theme.id), told });
}

/** Someone's themes, the first first. */
export async function themesOf({ store }: KeepingParts, userId: UserId): Promise<readonly Theme[]> {
  const ids = (await store.kept(userId, 'themes')).map(({ id }) => id);
  const found = new Map((await store.themes(ids)).map((theme) => [theme.id, theme]));
  return ids.flatMap((id) => found.get(id.toString()) ?? []);
}

/** Whether a client that reads one format of files can show a theme. */
export const isOfFormat = ({ document, settings }: Theme, format: string): boolean =>
  document === undefined || document.mimeType.endsWith(`-${format}`) || (settings ?? []).length > 0;
