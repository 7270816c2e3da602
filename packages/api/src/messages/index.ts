import { clearAllDrafts } from './clear-all-drafts.ts';
import { deleteHistory } from './delete-history.ts';
import { deleteMessages } from './delete-messages.ts';
import { editMessage } from './edit-message.ts';
import { forwardMessages } from './forward-messages.ts';
import { getAllDrafts } from './get-all-drafts.ts';
import { getDialogUnreadMarks } from './get-dialog-unread-marks.ts';
import { getDialogs } from './get-dialogs.ts';
import { getHistory } from './get-history.ts';
import { getMessages } from './get-messages.ts';
import { getPeerDialogs } from './get-peer-dialogs.ts';
import { getPeerSettings } from './get-peer-settings.ts';
import { getPinnedDialogs } from './get-pinned-dialogs.ts';
import { markDialogUnread } from './mark-dialog-unread.ts';
import { readHistory } from './read-history.ts';
import { reorderPinnedDialogs } from './reorder-pinned-dialogs.ts';
import { saveDraft } from './save-draft.ts';
import { sendMessage } from './send-message.ts';
import { setTyping } from './set-typing.ts';
import { toggleDialogPin } from './toggle-dialog-pin.ts';

export const messagesHandlers = [
  clearAllDrafts,
  deleteHistory,
  deleteMessages,
  editMessage,
  forwardMessages,
  getAllDrafts,
  getDialogUnreadMarks,
  getDialogs,
  getHistory,
  getMessages,
  getPeerDialogs,
  getPeerSettings,
  getPinnedDialogs,
  markDialogUnread,
  readHistory,
  reorderPinnedDialogs,
  saveDraft,
  sendMessage,
  setTyping,
  toggleDialogPin,
] as const;
