import { appendMessage } from './boxes-append-post.ts';
import { deleteHistory } from './boxes-delete-history.ts';
import { deleteMessages } from './boxes-delete.ts';
import { editMessage } from './boxes-edit-post.ts';
import { boxEventsAfter } from './boxes-events.ts';
import { boxHead } from './boxes-head.ts';
import { boxHistory } from './boxes-history.ts';
import { boxMessages } from './boxes-messages.ts';
import { readHistory } from './boxes-read-history.ts';
import { readChannel } from './channels-read.ts';
import { getDialogs, listDialogs, markedUnread, pinnedPeers } from './dialogs-list.ts';
import { boxState } from './dialogs-unread.ts';
import { setMarkedUnread, setPinned, setPinnedOrder } from './dialogs-write.ts';
import { clearDrafts, drafts, setDraft } from './drafts.ts';
import { readDates } from './readings.ts';
import { forgetStateEvents, recordStateEvent, stateEventsSince } from './state-events.ts';

export const boxWrites = {
  'boxes.append': appendMessage,
  'boxes.delete': deleteMessages,
  'boxes.deleteHistory': deleteHistory,
  'boxes.edit': editMessage,
  'boxes.readChannel': readChannel,
  'boxes.readHistory': readHistory,
  'boxes.forgetStateEvents': forgetStateEvents,
  'boxes.recordStateEvent': recordStateEvent,
  'dialogs.clearDrafts': clearDrafts,
  'dialogs.setDraft': setDraft,
  'dialogs.setMarkedUnread': setMarkedUnread,
  'dialogs.setPinned': setPinned,
  'dialogs.setPinnedOrder': setPinnedOrder,
};

export const boxReads = {
  'boxes.eventsAfter': boxEventsAfter,
  'boxes.head': boxHead,
  'boxes.history': boxHistory,
  'boxes.messages': boxMessages,
  'boxes.readDates': readDates,
  'boxes.stateEventsSince': stateEventsSince,
  'dialogs.drafts': drafts,
  'dialogs.get': getDialogs,
  'dialogs.list': listDialogs,
  'dialogs.markedUnread': markedUnread,
  'dialogs.pinned': pinnedPeers,
  'dialogs.state': boxState,
};
