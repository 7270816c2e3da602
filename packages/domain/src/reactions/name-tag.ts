import { tagTitle } from '../accounts/names.ts';
import type { UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { checkedReaction } from './send-reaction.ts';

/**
 * Names a tag of saved messages, or takes its name away.
 *
 * Source: core.telegram.org/method/messages.updateSavedReactionTag
 * @throws REACTION_INVALID
 */
export async function nameTag(
  { bus, clock, facts }: MessageParts,
  named: { readonly ownerId: UserId; readonly emoji: string; readonly title: string | undefined },
  origin: Origin,
): Promise<void> {
  const { ownerId } = named;
  const emoji = checkedReaction(named.emoji, undefined);
  const title = tagTitle(named.title ?? '');
  const date = nowSeconds(clock);
  const change = { ownerId, emoji, title: title === '' ? undefined : title, date };
  if (!(await facts.reactions.setTagTitle(change))) return;
  bus.publish(ownerId, { kind: 'state', event: { kind: 'savedReactionTags' }, date, origin });
}
