/** A chat as the rows of its list: days, bubbles that join, the line above what is new. */
import type { Message } from './message.ts';
import type { Outgoing } from './outbox.ts';
import type { History } from './state.ts';

export interface Bubble {
  readonly kind: 'message' | 'outgoing';
  readonly key: string;
  readonly date: number;
  readonly fromId: number;
  readonly isOut: boolean;
  /** Whether it joins the bubble above or below it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly message: Message | undefined;
  readonly outgoing: Outgoing | undefined;
}

export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly date: number }
  | { readonly kind: 'unread'; readonly key: string }
  | { readonly kind: 'notice'; readonly key: string; readonly message: Message }
  | Bubble;

/** Messages of one person within this time join. */
const JOIN_SECONDS = 5 * 60;

export interface RowInputs {
  readonly history: History;
  readonly outbox: readonly Outgoing[];
  readonly selfId: number;
  /** The last message read when the chat was opened; the line stands after it. Undefined for no line. */
  readonly unreadAfterId: number | undefined;
  /** Start of the day of a time, by the device's zone. */
  readonly dayStart: (seconds: number) => number;
}

type Plain = Exclude<Row, Bubble> | Omit<Bubble, 'isFirst' | 'isLast'>;

function isBubble(row: Plain | undefined): row is Omit<Bubble, 'isFirst' | 'isLast'> {
  return row?.kind === 'message' || row?.kind === 'outgoing';
}

function joins(above: Plain | undefined, below: Plain | undefined): boolean {
  if (!isBubble(above) || !isBubble(below)) return false;
  return above.fromId === below.fromId && above.isOut === below.isOut && below.date - above.date < JOIN_SECONDS;
}

function rowOfMessage(message: Message): Plain {
  if (message.kind === 'joined' || message.kind === 'notice' || message.kind === 'service') {
    return { kind: 'notice', key: `m${message.id}`, message };
  }
  const { id, date, fromId, isOut } = message;
  return { kind: 'message', key: `m${id}`, date, fromId, isOut, message, outgoing: undefined };
}

function rowOfOutgoing(outgoing: Outgoing, selfId: number): Plain {
  const { date, randomId } = outgoing;
  return { kind: 'outgoing', key: `r${randomId}`, date, fromId: selfId, isOut: true, message: undefined, outgoing };
}

/** Builds the rows of a chat, oldest first. */
export function rowsOf(inputs: RowInputs): Row[] {
  const { history, outbox, selfId, unreadAfterId, dayStart } = inputs;
  const plain: Plain[] = [];
  let day: number | undefined;
  let isLineDue = unreadAfterId !== undefined;
  const startDay = (date: number) => {
    const start = dayStart(date);
    if (start !== day) plain.push({ kind: 'day', key: `d${start}`, date });
    day = start;
  };
  for (const id of history.ids) {
    const message = history.messages.get(id);
    if (message === undefined) continue;
    startDay(message.date);
    if (isLineDue && !message.isOut && id > (unreadAfterId ?? 0)) {
      plain.push({ kind: 'unread', key: 'unread' });
      isLineDue = false;
    }
    plain.push(rowOfMessage(message));
  }
  for (const outgoing of outbox) {
    startDay(outgoing.date);
    plain.push(rowOfOutgoing(outgoing, selfId));
  }
  return plain.map((row, index) =>
    isBubble(row) ? { ...row, isFirst: !joins(plain[index - 1], row), isLast: !joins(row, plain[index + 1]) } : row,
  );
}
