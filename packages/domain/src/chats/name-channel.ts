import { wantedUsername } from '../accounts/username.ts';
import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ChatCard } from './chat-card.ts';
import { tellChanged } from './tell-changed.ts';

interface Naming {
  readonly card: ChatCard;
  readonly actorId: UserId;
}

/**
 * Takes a public name for a channel or supergroup; '' makes it private.
 *
 * @throws USERNAME_INVALID, USERNAME_OCCUPIED, USERNAME_NOT_MODIFIED, CHANNELS_ADMIN_PUBLIC_TOO_MUCH
 * Source: core.telegram.org/method/channels.updateUsername
 */
export async function nameChannel(
  parts: MessageParts,
  { card, actorId, username }: Naming & { readonly username: string },
  origin: Origin,
): Promise<void> {
  if (username !== '') wantedUsername(username);
  const changed = await parts.chatStore.setUsername({
    chatId: card.id,
    actorId,
    nowS: nowSeconds(parts.clock),
    username,
    publicMax: parts.chatLimits.publicOfUserMax,
  });
  await tellChanged(parts, changed, undefined, origin);
}

/**
 * Whether a channel can have a name.
 *
 * @throws USERNAME_INVALID, USERNAME_OCCUPIED
 * Source: core.telegram.org/method/channels.checkUsername
 */
export async function checkChannelName(
  { accounts }: Pick<MessageParts, 'accounts'>,
  card: Pick<ChatCard, 'id'>,
  username: string,
): Promise<void> {
  const owner = await accounts.peerOfUsername(wantedUsername(username));
  if (owner !== undefined && owner !== card.id) throw rpcError('USERNAME_OCCUPIED');
}

/**
 * Lets a channel go by the name that it holds, or keeps the name without going by it.
 *
 * @throws USERNAME_NOT_MODIFIED
 * Source: core.telegram.org/method/channels.toggleUsername
 */
export async function toggleChannelName(
  parts: MessageParts,
  { card, actorId, isActive }: Naming & { readonly isActive: boolean },
  origin: Origin,
): Promise<void> {
  const change = { chatId: card.id, actorId, nowS: nowSeconds(parts.clock), isActive };
  await tellChanged(parts, await parts.chatStore.toggleUsername(change), undefined, origin);
}
