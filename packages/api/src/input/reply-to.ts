import {
  authorsOf,
  headerOf,
  rpcError,
  veiled,
  type BoxMessage,
  type PeerId,
  type Quote,
  type ReplyTarget,
} from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { namesOfHidden } from '../access/access-forwards.ts';
import { accessPeer, accessPeerToCopy } from '../access/access-peer.ts';
import { accessShownMessage } from '../access/access-shown-message.ts';
import type { UserCall } from '../handler.ts';
import { readEntities } from './entities.ts';

/**
 * Which message a client answers: one of the chat that it writes in, or any other that it may read and
 * take out of its chat.
 *
 * @throws REPLY_TO_INVALID for a story; REPLY_MESSAGE_ID_INVALID, CHAT_FORWARDS_RESTRICTED for another chat's
 * Source: core.telegram.org/constructor/inputReplyToMessage
 */
export async function readReplyTo(
  call: UserCall,
  peer: PeerId,
  replyTo: Tl<'InputReplyTo'> | undefined,
): Promise<ReplyTarget | undefined> {
  if (replyTo === undefined) return undefined;
  if (replyTo._ !== 'inputReplyToMessage') throw rpcError('REPLY_TO_INVALID');
  const quote = await readQuote(call, replyTo);
  const { reply_to_msg_id: id, reply_to_peer_id: otherPeer } = replyTo;
  if (otherPeer === undefined || (await accessPeer(call, otherPeer)) === peer) return { id, quote };
  return { id: 0, quote, foreign: await readForeign(call, otherPeer, id) };
}

async function readQuote(
  call: UserCall,
  { quote_text: text, quote_entities, quote_offset }: TlOf<'inputReplyToMessage'>,
): Promise<Quote | undefined> {
  if (text === undefined || text === '') return undefined;
  return { text, entities: await readEntities(call, quote_entities), offset: quote_offset ?? 0 };
}

async function readForeign(
  call: UserCall,
  peer: Tl<'InputPeer'>,
  id: number,
): Promise<NonNullable<ReplyTarget['foreign']>> {
  await accessPeerToCopy(call, peer);
  const message = await accessShownMessage(call, peer, id);
  if (message.content.extra?.noForwards === true) throw rpcError('CHAT_FORWARDS_RESTRICTED');
  return { message, from: await headerShown(call, message) };
}

/** Who wrote a message, as far as they let others link to them. */
async function headerShown(call: UserCall, message: BoxMessage) {
  return veiled(headerOf(message, false), await namesOfHidden(call, authorsOf([message])));
}
