/** Messages, as the page keeps them. */
import type {
  Constructors,
  TypeMessage,
  TypeMessageAction,
  TypeMessageEntity,
  TypeMessageFwdHeader,
  TypeMessageReplyHeader,
} from '../codec/generated/types.ts';
import { isUnknownMedia, mediaOf, type Media } from './media.ts';
import { chatIdOf } from './peer.ts';
import { reactionsOf, type Reaction } from './reactions.ts';
import { serviceNoteOf, type ServiceNote } from './service.ts';

export interface Message {
  readonly id: number;
  /** The chat, by its number (peer.ts). */
  readonly chatId: number;
  /** Who wrote it: a person, or the group or channel itself. */
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
  readonly kind: 'text' | 'joined' | 'notice' | 'service' | 'unsupported';
  readonly service: ServiceNote | undefined;
  readonly media: Media | undefined;
  /** Messages of one album share it. */
  readonly groupedId: bigint | undefined;
  readonly reactions: readonly Reaction[];
  readonly isMentioned: boolean;
  readonly isPinned: boolean;
  /** Who signed a post of a channel. */
  readonly author: string | undefined;
  /** How many have seen a post. */
  readonly views: number | undefined;
}

/** What most messages do not have. */
export const PLAIN = {
  service: undefined,
  media: undefined,
  groupedId: undefined,
  reactions: [],
  isMentioned: false,
  isPinned: false,
  author: undefined,
  views: undefined,
  entities: [],
  replyToId: undefined,
  forward: undefined,
  editDate: undefined,
} as const satisfies Partial<Message>;

export function replyIdOf(header: TypeMessageReplyHeader | undefined): number | undefined {
  return header?._ === 'messageReplyHeader' && header.reply_to_peer_id === undefined
    ? header.reply_to_msg_id
    : undefined;
}

export function forwardOf(header: TypeMessageFwdHeader | undefined): Message['forward'] {
  if (header === undefined) return undefined;
  return { fromId: chatIdOf(header.from_id), name: header.from_name };
}

function fromOf(raw: Constructors['message'] | Constructors['messageService'], chatId: number, selfId: number): number {
  const known = chatIdOf(raw.from_id);
  if (known !== undefined) return known;
  return raw.out === true && chatId > 0 ? selfId : chatId;
}

function textMessage(raw: Constructors['message'], chatId: number, selfId: number, known?: Message): Message {
  return {
    id: raw.id,
    chatId,
    fromId: fromOf(raw, chatId, selfId),
    isOut: raw.out === true,
    date: raw.date,
    text: raw.message,
    entities: raw.entities ?? [],
    replyToId: replyIdOf(raw.reply_to),
    forward: forwardOf(raw.fwd_from),
    editDate: raw.edit_hide === true ? undefined : raw.edit_date,
    kind: isUnknownMedia(raw.media) && raw.message === '' ? 'unsupported' : 'text',
    service: undefined,
    media: mediaOf(raw.media, known?.media),
    groupedId: raw.grouped_id,
    reactions: reactionsOf(raw.reactions, known?.reactions),
    isMentioned: raw.mentioned === true,
    isPinned: raw.pinned === true,
    author: raw.post_author,
    views: raw.views,
  };
}

function kindOfAction(name: TypeMessageAction['_'], note: ServiceNote | undefined): Message['kind'] {
  if (name === 'messageActionContactSignUp') return 'joined';
  if (name === 'messageActionCustomAction') return 'notice';
  return note === undefined ? 'unsupported' : 'service';
}

function serviceMessage(raw: Constructors['messageService'], chatId: number, selfId: number): Message {
  const { action } = raw;
  const service = serviceNoteOf(action);
  return {
    ...PLAIN,
    id: raw.id,
    chatId,
    fromId: fromOf(raw, chatId, selfId),
    isOut: raw.out === true,
    date: raw.date,
    text: action._ === 'messageActionCustomAction' ? action.message : '',
    replyToId: replyIdOf(raw.reply_to),
    kind: kindOfAction(action._, service),
    service,
  };
}

/** The page's message, or undefined for an empty one. `known` is what is kept of it, where it is an old one. */
export function messageOf(raw: TypeMessage, selfId: number, known?: Message): Message | undefined {
  if (raw._ === 'messageEmpty') return undefined;
  const chatId = chatIdOf(raw.peer_id);
  if (chatId === undefined) return undefined;
  return raw._ === 'message' ? textMessage(raw, chatId, selfId, known) : serviceMessage(raw, chatId, selfId);
}
