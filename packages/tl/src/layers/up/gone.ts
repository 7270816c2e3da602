import type { OldKey } from './up.ts';

/**
 * Old methods without a counterpart, and why. They decode to an object that has their name and nothing else, for which
 * no handler exists: the host answers 400 METHOD_NOT_IMPLEMENTED with that name.
 */
export const gone: Partial<Record<OldKey, string>> = {
  'folders.deleteFolder#1c295881': 'only the archive is left of peer folders, and it cannot be deleted',
  'help.getAppChangelog#9010ef6f': 'changelogs come as messages of the service account',
  'messages.getAllChats#875f74be': 'dialogs list the chats',
  'payments.requestRecurringPayment#146e958d': 'it was for one bot alone',
  'payments.restorePlayMarketReceipt#d164e36a': 'the store restores its own receipts',
  'phone.createConferenceCall#dfc909ab': 'it turned a call into a conference, which is made anew today',
  'stats.getBroadcastRevenueStats#f788ee19': 'its result has no counterpart',
  'stats.getBroadcastRevenueTransactions#70990b6d': 'its result has no counterpart',
  'stats.getBroadcastRevenueWithdrawalUrl#9df4faad': 'its result has no counterpart',
  'users.getIsPremiumRequiredToContact#a622aa10': 'its result has no counterpart',
};
