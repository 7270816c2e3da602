/** The rows of a chat, and how tall each is likely to be before it was measured. */
import { useMemo, useState } from 'react';
import { dayStart } from '../../i18n/formats.ts';
import { historyOf } from '../../state/history.ts';
import { rowsOf, type Row } from '../../state/rows.ts';
import { useStore } from '../../ui/app-context.tsx';

/** Pixels; a good guess keeps the scroll bar calm. */
export function estimate(row: Row | undefined): number {
  if (row === undefined) return 60;
  if (row.kind === 'day' || row.kind === 'unread' || row.kind === 'notice') return 44;
  const length = (row.message?.text ?? row.outgoing?.text ?? '').length;
  const { media } = row.message ?? {};
  const pictured = media !== undefined && 'width' in media ? 260 : media === undefined ? 0 : 54;
  return 42 + pictured + Math.floor(length / 44) * 21 + (row.isFirst ? 8 : 0);
}

/** The line above what is new stays where it was when the chat was opened. */
export function useRows(chatId: number): Row[] {
  const history = useStore((state) => historyOf(state, chatId));
  const outbox = useStore((state) => state.outbox);
  const selfId = useStore((state) => state.selfId ?? 0);
  const dialog = useStore((state) => state.dialogs.get(chatId));
  const [unreadAfterId] = useState(() =>
    dialog !== undefined && dialog.unreadCount > 0 ? dialog.readInboxMaxId : undefined,
  );
  return useMemo(
    () => rowsOf({ history, outbox: outbox.filter((one) => one.chatId === chatId), selfId, unreadAfterId, dayStart }),
    [history, outbox, chatId, selfId, unreadAfterId],
  );
}
