import type { Tl } from '../../types.ts';

/** Themes of unique gifts came later: older layers know a theme by its emoji alone. */
export const emoticonOf = (theme: Tl<'ChatTheme'> | undefined): string | undefined =>
  theme?._ === 'chatTheme' ? theme.emoticon : undefined;
