import type { AccountLifeParts } from '../account-life/account-parts.ts';
import { tellState } from '../account-life/tell.ts';
import { publishTold, toldOwn, type Doer, type KeepingParts } from '../extras/keeping-parts.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { EmojiStatus } from './emoji-status.ts';

/**
 * Shows a custom emoji beside someone's name, or none, and remembers it among those used lately.
 * Source: core.telegram.org/method/account.updateEmojiStatus
 */
export async function setEmojiStatus(
  life: AccountLifeParts,
  extras: KeepingParts,
  doer: Doer,
  status: EmojiStatus | undefined,
): Promise<void> {
  const { userId, origin } = doer;
  const nowS = nowSeconds(life.clock);
  const events = [{ kind: 'emojiStatus', userId } as const];
  const change = { userId, change: { emojiStatus: status }, own: events, others: events, nowS };
  const { card, toldTo } = await life.store.setExtra(change);
  life.people.put(card);
  tellState(life.bus, [userId], events, nowS, origin);
  tellState(life.bus, toldTo, events, nowS);
  if (status === undefined) return;
  const told = toldOwn(extras, doer, { kind: 'recentEmojiStatuses' });
  const { recentStatusesMax: max } = extras.limits;
  await extras.store.keep({ userId, list: 'emojiStatuses', id: BigInt(status.documentId), max, told });
  publishTold(extras, doer, told);
}

/** Source: core.telegram.org/method/account.clearRecentEmojiStatuses */
export async function clearRecentStatuses(extras: KeepingParts, doer: Doer): Promise<void> {
  const told = toldOwn(extras, doer, { kind: 'recentEmojiStatuses' });
  const dropped = await extras.store.drop({ userId: doer.userId, list: 'emojiStatuses', id: undefined, told });
  if (dropped) publishTold(extras, doer, told);
}
