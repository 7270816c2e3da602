import { rpcError } from '../errors/rpc-error.ts';
import { publishTold, type Doer, type KeepingParts } from '../extras/keeping-parts.ts';
import type { Document } from '../media/document.ts';
import { positiveLong } from '../media/positive-long.ts';
import { nowSeconds } from '../ports/clock.ts';
import { madeSlug } from '../wallpapers/made-slug.ts';
import type { Theme, ThemeSettings } from './theme.ts';

/** What a theme is made of; absent parts stay as they are. */
export interface ThemeWish {
  readonly slug?: string | undefined;
  readonly title?: string | undefined;
  readonly document?: Document | undefined;
  readonly settings?: readonly ThemeSettings[] | undefined;
}

const slugPattern = /^[a-z0-9_]+$/iu;
/** The file of a theme is of one client's format, which its type ends with. */
export const themeTypeStart = 'application/x-tgtheme-';

/**
 * Source: core.telegram.org/method/account.createTheme
 * @throws THEME_TITLE_INVALID, THEME_SLUG_INVALID, THEME_SLUG_OCCUPIED, THEME_MIME_INVALID, THEME_INVALID
 */
export async function makeTheme(parts: KeepingParts, doer: Doer, wish: ThemeWish): Promise<Theme> {
  const theme: Theme = {
    id: positiveLong(parts.random).toString(),
    accessHash: parts.random.long().toString(),
    ownerId: doer.userId,
    slug: wish.slug === undefined || wish.slug === '' ? madeSlug(parts.random) : wish.slug,
    title: wish.title ?? '',
    document: wish.document,
    settings: wish.settings,
  };
  await putTheme(parts, doer, theme);
  return theme;
}

/**
 * Source: core.telegram.org/method/account.updateTheme
 * @throws as `makeTheme`
 */
export async function changeTheme(parts: KeepingParts, doer: Doer, before: Theme, wish: ThemeWish): Promise<Theme> {
  const theme: Theme = {
    ...before,
    slug: wish.slug ?? before.slug,
    title: wish.title ?? before.title,
    document: wish.document ?? before.document,
    settings: wish.settings ?? before.settings,
  };
  await putTheme(parts, doer, theme);
  return theme;
}

async function putTheme(parts: KeepingParts, doer: Doer, theme: Theme): Promise<void> {
  checkTheme(parts, theme);
  const nowS = nowSeconds(parts.clock);
  const keepers = await parts.store.putTheme({ theme, nowS, keepersMax: parts.limits.themeKeepersToldMax });
  const event = { kind: 'theme', themeId: theme.id } as const;
  publishTold(parts, doer, { nowS, events: keepers.map((boxId) => ({ boxId, event })) });
}

function checkTheme({ limits }: KeepingParts, { title, slug, document, settings }: Theme): void {
  if (title.trim() === '' || title.length > limits.titleLengthMax) throw rpcError('THEME_TITLE_INVALID');
  if (slug.length > limits.slugLengthMax || !slugPattern.test(slug)) throw rpcError('THEME_SLUG_INVALID');
  if (document !== undefined && !document.mimeType.startsWith(themeTypeStart)) throw rpcError('THEME_MIME_INVALID');
  const bases = new Set((settings ?? []).map(({ base }) => base));
  const isEmpty = document === undefined && bases.size === 0;
  // Two settings for one base theme would leave open which holds.
  if (isEmpty || bases.size !== (settings ?? []).length) throw rpcError('THEME_INVALID');
}
