import { forgetAdminLog, readAdminLog } from './admin-log-read.ts';
import { inviteCountsByAdmin, inviteImporters, listInvites } from './invites-read.ts';
import { addRequest, pendingRequests } from './invites-requests.ts';
import { findInvite, permanentInvite } from './invites-rows.ts';
import { answerRequests, importInvite } from './invites-use.ts';
import { createInvite, deleteInvite, deleteRevokedInvites, editInvite } from './invites-write.ts';

export const inviteWrites = {
  'adminLog.forget': forgetAdminLog,
  'invites.answer': answerRequests,
  'invites.create': createInvite,
  'invites.delete': deleteInvite,
  'invites.deleteRevoked': deleteRevokedInvites,
  'invites.edit': editInvite,
  'invites.import': importInvite,
  'invites.request': addRequest,
};

export const inviteReads = {
  'adminLog.read': readAdminLog,
  'invites.countsByAdmin': inviteCountsByAdmin,
  'invites.find': findInvite,
  'invites.importers': inviteImporters,
  'invites.list': listInvites,
  'invites.pending': pendingRequests,
  'invites.permanentOf': permanentInvite,
};
