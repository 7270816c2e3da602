import { chatMessagesHandlers } from './chats-index.ts';
import { topicHandlers } from './topic-handlers.ts';
import { clearAllDrafts } from './clear-all-drafts.ts';
import { createChatHandler } from './create-chat.ts';
import { deleteHistory } from './delete-history.ts';
import { deleteParticipantReaction } from './delete-participant-reaction.ts';
import { deleteParticipantReactions } from './delete-participant-reactions.ts';
import { deleteMessages } from './delete-messages.ts';
import { deleteSavedHistory } from './delete-saved-history.ts';
import { deleteScheduledMessages } from './delete-scheduled-messages.ts';
import { editMessage } from './edit-message.ts';
import { forwardMessages } from './forward-messages.ts';
import { getAllDrafts } from './get-all-drafts.ts';
import { getDefaultHistoryTtl } from './get-default-history-ttl.ts';
import { getDialogFilters } from './get-dialog-filters.ts';
import { getDialogUnreadMarks } from './get-dialog-unread-marks.ts';
import { getDialogs } from './get-dialogs.ts';
import { getHistory } from './get-history.ts';
import { getMessages } from './get-messages.ts';
import { getPeerDialogs } from './get-peer-dialogs.ts';
import { getMessageReadParticipants } from './get-message-read-participants.ts';
import { getOutboxReadDate } from './get-outbox-read-date.ts';
import { hidePeerSettingsBar } from './hide-peer-settings-bar.ts';
import { getSavedReactionTags } from './get-saved-reaction-tags.ts';
import { updateSavedReactionTag } from './update-saved-reaction-tag.ts';
import { getPeerSettings } from './get-peer-settings.ts';
import { getPinnedDialogs } from './get-pinned-dialogs.ts';
import { getPinnedSavedDialogs } from './get-pinned-saved-dialogs.ts';
import { getPollResults } from './get-poll-results.ts';
import { getPollVotes } from './get-poll-votes.ts';
import { getSavedDialogs } from './get-saved-dialogs.ts';
import { getSavedDialogsById } from './get-saved-dialogs-by-id.ts';
import { getSavedHistory } from './get-saved-history.ts';
import { getScheduledHistory } from './get-scheduled-history.ts';
import { getScheduledMessages } from './get-scheduled-messages.ts';
import { getSuggestedDialogFilters } from './get-suggested-dialog-filters.ts';
import { getWebPage } from './get-web-page.ts';
import { getWebPagePreview } from './get-web-page-preview.ts';
import { markDialogUnread } from './mark-dialog-unread.ts';
import { readHistory } from './read-history.ts';
import { reorderPinnedDialogs } from './reorder-pinned-dialogs.ts';
import { reorderPinnedSavedDialogs } from './reorder-pinned-saved-dialogs.ts';
import { report } from './report.ts';
import { reportSpam } from './report-spam.ts';
import { saveDraft } from './save-draft.ts';
import { sendMessage } from './send-message.ts';
import { getSearchCounters } from './get-search-counters.ts';
import { getSearchResultsCalendar } from './get-search-results-calendar.ts';
import { getSearchResultsPositions } from './get-search-results-positions.ts';
import { search } from './search.ts';
import { searchGlobal } from './search-global.ts';
import { searchSentMedia } from './search-sent-media.ts';
import { sendScheduledMessages } from './send-scheduled-messages.ts';
import { sendScreenshotNotification } from './send-screenshot-notification.ts';
import { sendVote } from './send-vote.ts';
import { setDefaultHistoryTtl } from './set-default-history-ttl.ts';
import { setHistoryTtl } from './set-history-ttl.ts';
import { setTyping } from './set-typing.ts';
import { toggleDialogFilterTags } from './toggle-dialog-filter-tags.ts';
import { toggleDialogPin } from './toggle-dialog-pin.ts';
import { toggleSavedDialogPin } from './toggle-saved-dialog-pin.ts';
import { updateDialogFilter } from './update-dialog-filter.ts';
import { updateDialogFiltersOrder } from './update-dialog-filters-order.ts';
import { getDocumentByHash } from './get-document-by-hash.ts';
import { sendMedia } from './send-media.ts';
import { sendMultiMedia } from './send-multi-media.ts';
import { uploadMedia } from './upload-media.ts';
import { sendReaction } from './send-reaction.ts';
import { getMessagesReactions } from './get-messages-reactions.ts';
import { getMessageReactionsList } from './get-message-reactions-list.ts';
import { getUnreadReactions } from './get-unread-reactions.ts';
import { getUnreadMentions } from './get-unread-mentions.ts';
import { readMentions } from './read-mentions.ts';
import { readReactions } from './read-reactions.ts';
import { readMessageContents } from './read-message-contents.ts';
import { setDefaultReaction } from './set-default-reaction.ts';
import { getTopReactions } from './get-top-reactions.ts';
import { getRecentReactions } from './get-recent-reactions.ts';
import { clearRecentReactions } from './clear-recent-reactions.ts';
import { reportReaction } from './report-reaction.ts';
import { updatePinnedMessage } from './update-pinned-message.ts';
import { unpinAllMessages } from './unpin-all-messages.ts';
import { getMessagesViews } from './get-messages-views.ts';
import { getReplies } from './get-replies.ts';
import { getDiscussionMessage } from './get-discussion-message.ts';
import { readDiscussion } from './read-discussion.ts';
import { getMessageEditData } from './get-message-edit-data.ts';
import { getEmojiKeywords } from './get-emoji-keywords.ts';
import { getEmojiKeywordsDifference } from './get-emoji-keywords-difference.ts';
import { getEmojiKeywordsLanguages } from './get-emoji-keywords-languages.ts';

export const messagesHandlers = [
  ...chatMessagesHandlers,
  ...topicHandlers,
  clearAllDrafts,
  createChatHandler,
  deleteHistory,
  deleteMessages,
  deleteParticipantReaction,
  deleteParticipantReactions,
  deleteSavedHistory,
  deleteScheduledMessages,
  editMessage,
  forwardMessages,
  getAllDrafts,
  getDefaultHistoryTtl,
  getDialogFilters,
  getDialogUnreadMarks,
  getDialogs,
  getHistory,
  getMessages,
  getPeerDialogs,
  getMessageReadParticipants,
  getOutboxReadDate,
  getSavedReactionTags,
  updateSavedReactionTag,
  getPeerSettings,
  hidePeerSettingsBar,
  getPinnedDialogs,
  getPinnedSavedDialogs,
  getPollResults,
  getPollVotes,
  getSavedDialogs,
  getSavedDialogsById,
  getSavedHistory,
  getScheduledHistory,
  getScheduledMessages,
  getSuggestedDialogFilters,
  getWebPage,
  getWebPagePreview,
  markDialogUnread,
  readHistory,
  reorderPinnedDialogs,
  reorderPinnedSavedDialogs,
  report,
  reportSpam,
  saveDraft,
  getSearchCounters,
  getSearchResultsCalendar,
  getSearchResultsPositions,
  search,
  searchGlobal,
  searchSentMedia,
  sendMessage,
  sendScheduledMessages,
  sendScreenshotNotification,
  sendVote,
  setDefaultHistoryTtl,
  setHistoryTtl,
  setTyping,
  toggleDialogFilterTags,
  toggleDialogPin,
  toggleSavedDialogPin,
  updateDialogFilter,
  updateDialogFiltersOrder,
  getDocumentByHash,
  sendMedia,
  sendMultiMedia,
  uploadMedia,
  sendReaction,
  getMessagesReactions,
  getMessageReactionsList,
  getUnreadReactions,
  getUnreadMentions,
  readMentions,
  readReactions,
  readMessageContents,
  setDefaultReaction,
  getTopReactions,
  getRecentReactions,
  clearRecentReactions,
  reportReaction,
  updatePinnedMessage,
  unpinAllMessages,
  getMessagesViews,
  getReplies,
  getDiscussionMessage,
  readDiscussion,
  getMessageEditData,
  getEmojiKeywords,
  getEmojiKeywordsDifference,
  getEmojiKeywordsLanguages,
] as const;
