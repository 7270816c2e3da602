import { clearAllDrafts } from './clear-all-drafts.ts';
import { createChatHandler } from './create-chat.ts';
import { deleteHistory } from './delete-history.ts';
import { deleteMessages } from './delete-messages.ts';
import { editMessage } from './edit-message.ts';
import { forwardMessages } from './forward-messages.ts';
import { getAllDrafts } from './get-all-drafts.ts';
import { getDialogFilters } from './get-dialog-filters.ts';
import { getDialogUnreadMarks } from './get-dialog-unread-marks.ts';
import { getDialogs } from './get-dialogs.ts';
import { getHistory } from './get-history.ts';
import { getMessages } from './get-messages.ts';
import { getPeerDialogs } from './get-peer-dialogs.ts';
import { getPeerSettings } from './get-peer-settings.ts';
import { getPinnedDialogs } from './get-pinned-dialogs.ts';
import { getSuggestedDialogFilters } from './get-suggested-dialog-filters.ts';
import { markDialogUnread } from './mark-dialog-unread.ts';
import { readHistory } from './read-history.ts';
import { reorderPinnedDialogs } from './reorder-pinned-dialogs.ts';
import { saveDraft } from './save-draft.ts';
import { sendMessage } from './send-message.ts';
import { setTyping } from './set-typing.ts';
import { toggleDialogFilterTags } from './toggle-dialog-filter-tags.ts';
import { toggleDialogPin } from './toggle-dialog-pin.ts';
import { updateDialogFilter } from './update-dialog-filter.ts';
import { updateDialogFiltersOrder } from './update-dialog-filters-order.ts';

export const messagesHandlers = [
  clearAllDrafts,
  createChatHandler,
  deleteHistory,
  deleteMessages,
  editMessage,
  forwardMessages,
  getAllDrafts,
  getDialogFilters,
  getDialogUnreadMarks,
  getDialogs,
  getHistory,
  getMessages,
  getPeerDialogs,
  getPeerSettings,
  getPinnedDialogs,
  getSuggestedDialogFilters,
  markDialogUnread,
  readHistory,
  reorderPinnedDialogs,
  saveDraft,
  sendMessage,
  setTyping,
  toggleDialogFilterTags,
  toggleDialogPin,
  updateDialogFilter,
  updateDialogFiltersOrder,
] as const;
