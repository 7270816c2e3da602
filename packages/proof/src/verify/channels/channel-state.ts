import type { Tl } from '@suaka/tl';

/** What a device knows of one message of a channel. */
export interface ChannelMessageView {
  readonly id: number;
  readonly isOut: boolean;
  /** The text, or what a service message is about. */
  readonly text: string;
  readonly isService: boolean;
  readonly replyToId: number | undefined;
  readonly editDate: number | undefined;
  readonly isPinned: boolean;
}

/** What a device knows of a channel, and at which pts. */
export interface ChannelState {
  pts: number;
  title: string;
  readInboxMaxId: number;
  unreadCount: number;
  readonly messages: Map<number, ChannelMessageView>;
}

export const emptyChannel = (): ChannelState => ({
  pts: 0,
  title: '',
  readInboxMaxId: 0,
  unreadCount: 0,
  messages: new Map(),
});

export const copyOfChannel = (state: ChannelState): ChannelState => ({ ...state, messages: new Map(state.messages) });

/** The state as plain data that can be compared. */
export const comparableChannel = ({ messages, ...rest }: ChannelState): unknown => ({
  ...rest,
  messages: [...messages.values()].toSorted((one, other) => one.id - other.id),
});

const replyId = (header: Tl<'MessageReplyHeader'> | undefined): number | undefined =>
  header?._ === 'messageReplyHeader' ? header.reply_to_msg_id : undefined;

/** A message as its reader sees it; undefined for an empty one. */
export function viewChannelMessage(message: Tl<'Message'>): ChannelMessageView | undefined {
  if (message._ === 'messageEmpty') return undefined;
  const isService = message._ === 'messageService';
  return {
    id: message.id,
    isOut: message.out === true,
    text: isService ? message.action._ : message.message,
    isService,
    replyToId: replyId(message.reply_to),
    editDate: isService ? undefined : message.edit_date,
    isPinned: !isService && message.pinned === true,
  };
}

/** The title that a service message gives the channel. */
export const titleIn = (message: Tl<'Message'>): string | undefined =>
  message._ === 'messageService' && message.action._ === 'messageActionChatEditTitle'
    ? message.action.title
    : undefined;
