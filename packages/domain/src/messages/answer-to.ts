import { rpcError } from '../errors/rpc-error.ts';
import { peerKind, type PeerId, type UserId } from '../ids.ts';
import type { BoxMessage } from './box-message.ts';
import { checkedEntities } from './checked-text.ts';
import type { ForeignReply, ForwardHeader, Quote } from './content.ts';
import { mentionedIn } from './mentioned-in.ts';
import type { MessageEntity } from './message-entity.ts';
import type { MessageParts } from './message-parts.ts';
import { boxOf } from './places.ts';

/** What a message is to answer, as a client names it. */
export interface ReplyTarget {
  /** Of the author's box; 0 where it is of another chat. */
  readonly id: number;
  readonly quote: Quote | undefined;
  /** A message of another chat, and how its readers are told of its author. */
  readonly foreign?: { readonly message: BoxMessage; readonly from: ForwardHeader } | undefined;
}

/** What a message answers, as it is stored. */
export interface Answer {
  readonly replyToId: number | undefined;
  readonly quote: Quote | undefined;
  readonly replyFrom: ForeignReply | undefined;
  readonly mentions: readonly UserId[] | undefined;
}

/**
 * What a message answers and whom it mentions.
 *
 * @throws REPLY_MESSAGE_ID_INVALID, QUOTE_TEXT_INVALID
 * Source: core.telegram.org/api/replies
 */
export async function answerTo(
  parts: MessageParts,
  sending: {
    readonly authorId: UserId;
    readonly peerId: PeerId;
    readonly text?: string;
    readonly entities?: readonly MessageEntity[] | undefined;
    readonly replyTo?: ReplyTarget | undefined;
  },
): Promise<Answer> {
  const { replyTo } = sending;
  const replyToId = replyTo?.foreign === undefined ? replyTo?.id : undefined;
  const { text = '', entities } = sending;
  return {
    replyToId,
    quote: replyTo?.quote && checkedQuote(parts, replyTo.quote, await answered(parts, sending, replyTo)),
    replyFrom: replyTo?.foreign && foreignReply(replyTo.foreign),
    mentions: await mentionedIn(parts, { ...sending, text, entities, replyToId }),
  };
}

async function answered(
  { boxes }: MessageParts,
  { authorId, peerId }: { readonly authorId: UserId; readonly peerId: PeerId },
  { id, foreign }: ReplyTarget,
): Promise<BoxMessage> {
  if (foreign !== undefined) return foreign.message;
  const [message] = await boxes.messages(boxOf(authorId, peerId), [id]);
  if (message === undefined || message.peerId !== peerId) throw rpcError('REPLY_MESSAGE_ID_INVALID');
  return message;
}

/** A quote is taken where it stands, nearest to where the client says. */
function checkedQuote(parts: MessageParts, quote: Quote, { content: { text } }: BoxMessage): Quote {
  const offset = text.startsWith(quote.text, quote.offset) ? quote.offset : text.indexOf(quote.text);
  if (offset < 0 || quote.text === '') throw rpcError('QUOTE_TEXT_INVALID');
  return { text: quote.text, entities: checkedEntities(quote.text, quote.entities ?? [], parts.limits), offset };
}

/** Where it stands is told of channels and supergroups alone: an id of anyone's own box means nothing to others. */
function foreignReply({ message, from }: NonNullable<ReplyTarget['foreign']>): ForeignReply {
  const { peerId, id, content } = message;
  const place = peerKind(peerId) === 'channel' ? { peerId, messageId: id } : {};
  return { ...place, from, media: content.extra?.media };
}
