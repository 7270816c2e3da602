import { deleteAccount } from './accounts-delete.ts';
import { setExtra } from './accounts-extra.ts';
import {
  cancelDeletion,
  changeNumber,
  deletionOf,
  dueDeletions,
  idleAccounts,
  scheduleDeletion,
} from './accounts-life.ts';
import { accountSettings, changeSettings } from './accounts-settings.ts';
import { chatLink, chatLinks, deleteChatLink, putChatLink, viewChatLink } from './chat-links.ts';
import { replaceBlocked, resetSaved, setCloseFriends } from './circle-friends.ts';
import { contactToken, putContactToken, recordOwn } from './circle-tokens.ts';
import { resetTopPeer, topPeers } from './circle-top-peers.ts';
import { invalidateCodes } from './codes-invalidate.ts';
import { savedNumbers } from './contacts-saved.ts';
import { changeDevice, deviceSettings, noteNewDevice, staleDevices } from './devices-keep.ts';
import { acceptedBy, acceptLoginToken, loginToken, putLoginToken, signInAccepted } from './login-tokens.ts';
import { changePassword, clearAttempts, countAttempt, passwordOf, setReset } from './passwords-keep.ts';
import { cancelMailCode, issueMailCode, mailCodeOf, useMailCode } from './passwords-mail.ts';
import { removeOldTokens } from './security-clear.ts';
import { pendingUser, signInPending } from './sign-ins-pending.ts';

export const securityWrites = {
  'accountLife.cancelDeletion': cancelDeletion,
  'accountLife.changeNumber': changeNumber,
  'accountLife.delete': deleteAccount,
  'accountLife.scheduleDeletion': scheduleDeletion,
  'chatLinks.delete': deleteChatLink,
  'chatLinks.put': putChatLink,
  'chatLinks.view': viewChatLink,
  'circle.putContactToken': putContactToken,
  'circle.recordOwn': recordOwn,
  'circle.replaceBlocked': replaceBlocked,
  'circle.resetSaved': resetSaved,
  'circle.resetTopPeer': resetTopPeer,
  'circle.setCloseFriends': setCloseFriends,
  'codes.invalidate': invalidateCodes,
  'devices.change': changeDevice,
  'devices.noteNew': noteNewDevice,
  'loginTokens.accept': acceptLoginToken,
  'loginTokens.put': putLoginToken,
  'loginTokens.removeOld': removeOldTokens,
  'loginTokens.signIn': signInAccepted,
  'passwords.cancelMailCode': cancelMailCode,
  'passwords.change': changePassword,
  'passwords.clearAttempts': clearAttempts,
  'passwords.countAttempt': countAttempt,
  'passwords.issueMailCode': issueMailCode,
  'passwords.setReset': setReset,
  'passwords.signInPending': signInPending,
  'passwords.useMailCode': useMailCode,
  'settings.change': changeSettings,
  'settings.setExtra': setExtra,
};

export const securityReads = {
  'accountLife.deletionOf': deletionOf,
  'accountLife.due': dueDeletions,
  'accountLife.idle': idleAccounts,
  'chatLinks.find': chatLink,
  'chatLinks.ofUser': chatLinks,
  'circle.contactToken': contactToken,
  'circle.saved': savedNumbers,
  'circle.topPeers': topPeers,
  'devices.settings': deviceSettings,
  'devices.stale': staleDevices,
  'loginTokens.acceptedBy': acceptedBy,
  'loginTokens.find': loginToken,
  'passwords.find': passwordOf,
  'passwords.mailCode': mailCodeOf,
  'passwords.pendingUser': pendingUser,
  'settings.find': accountSettings,
};
