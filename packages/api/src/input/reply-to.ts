import { rpcError, type PeerId, type Quote } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessPeer } from '../access/access-peer.ts';
import type { UserCall } from '../handler.ts';
import { readEntities } from './entities.ts';

export interface ReplyTo {
  /** A message of the caller's box. */
  readonly id: number;
  readonly quote: Quote | undefined;
}

/**
 * Which message a client answers.
 *
 * @throws REPLY_TO_INVALID for a story, or a message of another chat.
 */
export async function readReplyTo(
  call: UserCall,
  peer: PeerId,
  replyTo: Tl<'InputReplyTo'> | undefined,
): Promise<ReplyTo | undefined> {
  if (replyTo === undefined) return undefined;
  if (replyTo._ !== 'inputReplyToMessage') throw rpcError('REPLY_TO_INVALID');
  const { reply_to_msg_id: id, reply_to_peer_id: otherPeer, quote_text: text } = replyTo;
  if (otherPeer !== undefined && (await accessPeer(call, otherPeer)) !== peer) throw rpcError('REPLY_TO_INVALID');
  if (text === undefined || text === '') return { id, quote: undefined };
  const entities = await readEntities(call, replyTo.quote_entities);
  return { id, quote: { text, entities, offset: replyTo.quote_offset ?? 0 } };
}
