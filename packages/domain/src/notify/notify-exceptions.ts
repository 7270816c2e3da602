import { peerKind, type UserId } from '../ids.ts';
import type { NotifyEntry, NotifyStore } from '../ports/notify-store.ts';
import type { NotifySettings } from './notify-settings.ts';
import { notifyKey, type NotifyTarget } from './notify-target.ts';

export interface ExceptionsAsked {
  readonly ownerId: UserId;
  /** Of this kind of chats, or of this chat, alone. */
  readonly within: NotifyTarget | undefined;
  /** Also those that differ in nothing but their sound, or in nothing but stories. */
  readonly withSound: boolean;
  readonly withStories: boolean;
}

/** The most exceptions that are listed; the smallest keys. */
export const exceptionsMax = 1000;

/**
 * The chats whose notification settings differ from those of their kind.
 *
 * Source: core.telegram.org/method/account.getNotifyExceptions
 */
export async function notifyExceptions(notify: NotifyStore, asked: ExceptionsAsked): Promise<readonly NotifyEntry[]> {
  const entries = await notify.exceptions(asked.ownerId, exceptionsMax);
  return entries.filter(
    ({ target, settings }) =>
      isWithin(target, asked.within) && isException(settings, asked.withSound, asked.withStories),
  );
}

function isException(settings: NotifySettings, withSound: boolean, withStories: boolean): boolean {
  const { muteUntil, silent, showPreviews, sound, storiesMuted, storiesHideSender, storiesSound } = settings;
  if (muteUntil !== undefined || silent !== undefined || showPreviews !== undefined) return true;
  if (withSound && sound !== undefined) return true;
  return withStories && (storiesMuted !== undefined || storiesHideSender !== undefined || storiesSound !== undefined);
}

function isWithin(target: NotifyTarget, within: NotifyTarget | undefined): boolean {
  if (within === undefined) return true;
  if (!('peerId' in target)) return false;
  if (within.kind === 'peer') return target.peerId === within.peerId;
  if (within.kind === 'topic') return notifyKey(target) === notifyKey(within);
  const isPerson = peerKind(target.peerId) === 'user';
  // Groups and channels are told apart by whoever has their facts.
  return within.kind === 'users' ? isPerson : !isPerson;
}
