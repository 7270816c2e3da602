/** Messages, as the page keeps them. */
import type {
  Constructors,
  TypeMessage,
  TypeMessageEntity,
  TypeMessageFwdHeader,
  TypeMessageReplyHeader,
  TypePeer,
} from '../codec/generated/types.ts';

export interface Message {
  readonly id: number;
  /** The chat: the other person's user id. */
  readonly chatId: number;
  readonly fromId: number;
  readonly isOut: boolean;
  /** Seconds. */
  readonly date: number;
  readonly text: string;
  readonly entities: readonly TypeMessageEntity[];
  readonly replyToId: number | undefined;
  /** From whom it was forwarded: an id, or only a name. */
  readonly forward: { readonly fromId: number | undefined; readonly name: string | undefined } | undefined;
  readonly editDate: number | undefined;
  /** What kind of message it is: text, a notice of the service, or something that this page cannot show yet. */
  readonly kind: 'text' | 'joined' | 'notice' | 'unsupported';
}

/** The user id of a peer; undefined for groups and channels, which this page does not show yet. */
export function userIdOf(peer: TypePeer | undefined): number | undefined {
  return peer?._ === 'peerUser' ? peer.user_id : undefined;
}

export function replyIdOf(header: TypeMessageReplyHeader | undefined): number | undefined {
  return header?._ === 'messageReplyHeader' && header.reply_to_peer_id === undefined
    ? header.reply_to_msg_id
    : undefined;
}

export function forwardOf(header: TypeMessageFwdHeader | undefined): Message['forward'] {
  if (header === undefined) return undefined;
  return { fromId: userIdOf(header.from_id), name: header.from_name };
}

function textMessage(raw: Constructors['message'], chatId: number, selfId: number): Message {
  const isOut = raw.out === true;
  const hasOtherMedia =
    raw.media !== undefined && raw.media._ !== 'messageMediaEmpty' && raw.media._ !== 'messageMediaWebPage';
  return {
    id: raw.id,
    chatId,
    fromId: userIdOf(raw.from_id) ?? (isOut ? selfId : chatId),
    isOut,
    date: raw.date,
    text: raw.message,
    entities: raw.entities ?? [],
    replyToId: replyIdOf(raw.reply_to),
    forward: forwardOf(raw.fwd_from),
    editDate: raw.edit_hide === true ? undefined : raw.edit_date,
    kind: hasOtherMedia && raw.message === '' ? 'unsupported' : 'text',
  };
}

function serviceMessage(raw: Constructors['messageService'], chatId: number, selfId: number): Message {
  const isOut = raw.out === true;
  const { action } = raw;
  return {
    id: raw.id,
    chatId,
    fromId: userIdOf(raw.from_id) ?? (isOut ? selfId : chatId),
    isOut,
    date: raw.date,
    text: action._ === 'messageActionCustomAction' ? action.message : '',
    entities: [],
    replyToId: undefined,
    forward: undefined,
    editDate: undefined,
    kind:
      action._ === 'messageActionContactSignUp'
        ? 'joined'
        : action._ === 'messageActionCustomAction'
          ? 'notice'
          : 'unsupported',
  };
}

/** The page's message, or undefined for one that is empty or not of a private chat. */
export function messageOf(raw: TypeMessage, selfId: number): Message | undefined {
  if (raw._ === 'messageEmpty') return undefined;
  const chatId = userIdOf(raw.peer_id);
  if (chatId === undefined) return undefined;
  return raw._ === 'message' ? textMessage(raw, chatId, selfId) : serviceMessage(raw, chatId, selfId);
}
