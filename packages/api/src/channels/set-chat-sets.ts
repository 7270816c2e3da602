import { changeChat, rpcError, type StickerKind } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessAdminRight } from '../access/access-chat.ts';
import { accessSupergroup } from '../access/access-chat-kind.ts';
import { accessStickerSet } from '../access/access-stickers.ts';
import type { UserCall } from '../handler.ts';

/**
 * Gives a supergroup a set that its members have there without installing it; the empty set takes it away.
 * @throws STICKERSET_INVALID where there is none, or none of this kind
 */
export async function setChatSet(
  call: UserCall,
  channel: Tl<'InputChannel'>,
  input: Tl<'InputStickerSet'>,
  kind: Exclude<StickerKind, 'masks'>,
): Promise<true> {
  const { card } = accessAdminRight(await accessSupergroup(call, channel), 'change_info');
  const set = input._ === 'inputStickerSetEmpty' ? undefined : await accessStickerSet(call, input);
  if (set !== undefined && set.kind !== kind) throw rpcError('STICKERSET_INVALID');
  const named = set && { id: set.id, accessHash: set.accessHash };
  const change = { card, actorId: call.caller.userId, patch: { look: { ...card.look, [kind]: named } } };
  await changeChat(call.services.messages, change, call.caller);
  return true;
}
