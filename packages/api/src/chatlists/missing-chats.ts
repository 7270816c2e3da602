import { rpcError, type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import {
  accessChatlist,
  knownChatlistLink,
  type ChatlistAccess,
  type SharedFilter,
} from '../access/access-chatlist.ts';
import type { UserCall } from '../handler.ts';
import { heldPeers } from '../render/chatlist.ts';

/** What a folder came of, and what that holds by now besides. */
export interface ChatlistNews {
  readonly filter: SharedFilter;
  /** Absent where the link is gone. */
  readonly access: ChatlistAccess | undefined;
  readonly missing: readonly PeerId[];
}

/**
 * A folder that came by a link.
 *
 * @throws INPUT_CHATLIST_INVALID where the caller made the folder; as `accessChatlist`
 */
export async function chatlistNews(call: UserCall, chatlist: Tl<'InputChatlist'>): Promise<ChatlistNews> {
  const filter = await accessChatlist(call, chatlist);
  const { slug } = filter.chatlist;
  if (slug === undefined) throw rpcError('INPUT_CHATLIST_INVALID');
  const access = await knownChatlistLink(call, slug);
  const held = heldPeers(filter);
  const open = (access?.open ?? []).map(({ card }) => card.id);
  return { filter, access, missing: open.filter((peer) => !held.has(peer)) };
}
