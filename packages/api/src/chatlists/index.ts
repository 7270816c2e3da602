import { checkChatlistInvite } from './check-chatlist-invite.ts';
import { deleteExportedInvite } from './delete-exported-invite.ts';
import { editExportedInvite } from './edit-exported-invite.ts';
import { exportChatlistInvite } from './export-chatlist-invite.ts';
import { getChatlistUpdates } from './get-chatlist-updates.ts';
import { getExportedInvites } from './get-exported-invites.ts';
import { getLeaveChatlistSuggestions } from './get-leave-chatlist-suggestions.ts';
import { hideChatlistUpdates } from './hide-chatlist-updates.ts';
import { joinChatlistInvite } from './join-chatlist-invite.ts';
import { joinChatlistUpdates } from './join-chatlist-updates.ts';
import { leaveChatlist } from './leave-chatlist.ts';

export const chatlistsHandlers = [
  checkChatlistInvite,
  deleteExportedInvite,
  editExportedInvite,
  exportChatlistInvite,
  getChatlistUpdates,
  getExportedInvites,
  getLeaveChatlistSuggestions,
  hideChatlistUpdates,
  joinChatlistInvite,
  joinChatlistUpdates,
  leaveChatlist,
] as const;
