import type { NotifySound } from './notify-settings.ts';

export type ReactionsFrom = 'contacts' | 'all';

/** Whose reactions and votes one hears of. Source: core.telegram.org/constructor/reactionsNotifySettings */
export interface ReactionsNotify {
  /** Null is nobody's. */
  readonly messages: ReactionsFrom | null;
  readonly stories: ReactionsFrom | null;
  readonly pollVotes: ReactionsFrom | null;
  readonly sound: NotifySound;
  readonly showPreviews: boolean;
}

/** What holds for those who chose nothing. */
export const reactionsNotifyDefault: ReactionsNotify = {
  messages: 'contacts',
  stories: 'contacts',
  pollVotes: 'contacts',
  sound: { kind: 'default' },
  showPreviews: true,
};
