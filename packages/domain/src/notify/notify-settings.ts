/**
 * How one is notified of a chat, or of all chats of a kind. What is absent follows the kind's settings.
 * Source: core.telegram.org/constructor/peerNotifySettings
 */
export interface NotifySettings {
  readonly showPreviews?: boolean | undefined;
  readonly silent?: boolean | undefined;
  /** Seconds since the epoch; 0 for not muted. */
  readonly muteUntil?: number | undefined;
  readonly sound?: NotifySound | undefined;
  readonly storiesMuted?: boolean | undefined;
  readonly storiesHideSender?: boolean | undefined;
  readonly storiesSound?: NotifySound | undefined;
}

/** Source: core.telegram.org/type/NotificationSound */
export type NotifySound =
  | { readonly kind: 'default' }
  | { readonly kind: 'none' }
  | { readonly kind: 'local'; readonly title: string; readonly data: string }
  /** A document of the list of ringtones; a 64-bit number in decimals. */
  | { readonly kind: 'ringtone'; readonly id: string };

/** What every kind of chats has until its owner changes it. */
export const initialNotifySettings: Required<NotifySettings> = {
  showPreviews: true,
  silent: false,
  muteUntil: 0,
  sound: { kind: 'default' },
  storiesMuted: false,
  storiesHideSender: false,
  storiesSound: { kind: 'default' },
};

/** Whether nothing is set, so that all follows the kind. */
export const isUnset = (settings: NotifySettings): boolean =>
  Object.values(settings).every((value) => value === undefined);

/** Whether a chat makes no sound now, by its own settings or else by those of its kind. */
export const isMuted = (own: NotifySettings | undefined, ofKind: NotifySettings | undefined, nowS: number): boolean =>
  (own?.muteUntil ?? ofKind?.muteUntil ?? 0) > nowS;
