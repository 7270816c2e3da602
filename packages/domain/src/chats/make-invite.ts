import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import { base64Of } from '../media/base64.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { ChatCard } from './chat-card.ts';
import type { ChatLimits } from './chat-limits.ts';
import type { ChatParts } from './create-chat.ts';
import type { Invite } from './invite.ts';

export interface InviteWish {
  readonly title: string | undefined;
  /** Seconds since the epoch; 0 for never. */
  readonly expireDate: number | undefined;
  /** 0 for any number. */
  readonly usageLimit: number | undefined;
  readonly needsRequest: boolean | undefined;
}

/** 128 bits in 22 characters that stand in an address as they are. */
export const newInviteHash = (random: Random): string =>
  base64Of(random.bytes(16)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/**
 * Makes a link into a chat; one that is wished without anything is the admin's permanent one.
 *
 * @throws EXPIRE_DATE_INVALID, USAGE_LIMIT_INVALID, INVITE_TITLE_TOO_LONG, INVITES_TOO_MUCH
 * Source: core.telegram.org/method/messages.exportChatInvite
 */
export async function makeInvite(
  parts: ChatParts,
  wish: { readonly card: ChatCard; readonly adminId: UserId; readonly terms: InviteWish },
): Promise<Invite> {
  const { card, adminId, terms } = wish;
  const date = nowSeconds(parts.clock);
  checkTerms(terms, parts.chatLimits, date);
  const needsRequest = terms.needsRequest === true;
  const title = terms.title ?? '';
  const { expireDate = 0, usageLimit = 0 } = terms;
  return await parts.chatStore.invites.create({
    invite: {
      hash: newInviteHash(parts.random),
      chatId: card.id,
      adminId,
      title,
      date,
      expireDate,
      usageLimit,
      needsRequest,
      isPermanent: title === '' && expireDate === 0 && usageLimit === 0 && !needsRequest,
    },
    invitesMax: parts.chatLimits.invitesOfAdminMax,
  });
}

/** Whoever has to be let in is counted by whoever lets them in. */
export function checkTerms(
  { title = '', expireDate = 0, usageLimit = 0, needsRequest }: InviteWish,
  limits: Pick<ChatLimits, 'inviteTitleLengthMax' | 'inviteUsageMax'>,
  nowS: number,
): void {
  if (expireDate !== 0 && expireDate <= nowS) throw rpcError('EXPIRE_DATE_INVALID');
  if (usageLimit < 0 || usageLimit > limits.inviteUsageMax) throw rpcError('USAGE_LIMIT_INVALID');
  if (needsRequest === true && usageLimit > 0) throw rpcError('USAGE_LIMIT_INVALID');
  if (Array.from(title).length > limits.inviteTitleLengthMax) throw rpcError('INVITE_TITLE_TOO_LONG');
}
