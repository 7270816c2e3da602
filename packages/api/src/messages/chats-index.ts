import { addChatUser } from './add-chat-user.ts';
import { checkChatInvite } from './check-chat-invite.ts';
import { deleteChat } from './delete-chat.ts';
import { deleteChatUser } from './delete-chat-user.ts';
import { deleteExportedChatInvite } from './delete-exported-chat-invite.ts';
import { deleteRevokedExportedChatInvites } from './delete-revoked-exported-chat-invites.ts';
import { editChatAbout } from './edit-chat-about.ts';
import { editChatAdmin } from './edit-chat-admin.ts';
import { editChatCreator } from './edit-chat-creator.ts';
import { editChatDefaultBannedRights } from './edit-chat-default-banned-rights.ts';
import { editChatParticipantRank } from './edit-chat-participant-rank.ts';
import { editChatPhoto } from './edit-chat-photo.ts';
import { editChatTitle } from './edit-chat-title.ts';
import { editExportedChatInvite } from './edit-exported-chat-invite.ts';
import { exportChatInvite } from './export-chat-invite.ts';
import { getAdminsWithInvites } from './get-admins-with-invites.ts';
import { getChatInviteImporters } from './get-chat-invite-importers.ts';
import { getChats } from './get-chats.ts';
import { getCommonChats } from './get-common-chats.ts';
import { getExportedChatInvite } from './get-exported-chat-invite.ts';
import { getExportedChatInvites } from './get-exported-chat-invites.ts';
import { getFullChat } from './get-full-chat.ts';
import { getOnlines } from './get-onlines.ts';
import { hideAllChatJoinRequests } from './hide-all-chat-join-requests.ts';
import { hideChatJoinRequest } from './hide-chat-join-request.ts';
import { importChatInvite } from './import-chat-invite.ts';
import { migrateChatHandler } from './migrate-chat.ts';
import { saveDefaultSendAs } from './save-default-send-as.ts';
import { setChatAvailableReactions } from './set-chat-available-reactions.ts';
import { toggleNoForwards } from './toggle-no-forwards.ts';

/** Those of the methods of messages that are about groups and channels themselves. */
export const chatMessagesHandlers = [
  addChatUser,
  checkChatInvite,
  deleteChat,
  deleteChatUser,
  deleteExportedChatInvite,
  deleteRevokedExportedChatInvites,
  editChatAbout,
  editChatAdmin,
  editChatCreator,
  editChatDefaultBannedRights,
  editChatParticipantRank,
  editChatPhoto,
  editChatTitle,
  editExportedChatInvite,
  exportChatInvite,
  getAdminsWithInvites,
  getChatInviteImporters,
  getChats,
  getCommonChats,
  getExportedChatInvite,
  getExportedChatInvites,
  getFullChat,
  getOnlines,
  hideAllChatJoinRequests,
  hideChatJoinRequest,
  importChatInvite,
  migrateChatHandler,
  saveDefaultSendAs,
  setChatAvailableReactions,
  toggleNoForwards,
] as const;
