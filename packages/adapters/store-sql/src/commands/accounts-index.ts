import { banNumber, saveLastSeen, takeUsername, unbanNumber, updateProfile } from './accounts-change.ts';
import { cardByPhone, cardsByIds, hasPhone, peerOfUsername, searchUsers } from './accounts-card.ts';
import { ensureAccount } from './accounts-create.ts';
import { whoKnows } from './accounts-tell.ts';
import {
  authorizationsOf,
  bindAuthKey,
  findAuthKey,
  insertAuthKey,
  rememberSeal,
  removeAuthKey,
  removeExpiredAuthKeys,
  sealIds,
  sightAuthKeys,
  signOutAuthKeys,
} from './auth-keys-keep.ts';
import { signIn, signUp } from './auth-keys-sign-in.ts';
import { cancelCode, codeDelivered, codeNotDelivered, issueCode, reissueCode, removeOldCodes } from './codes-code.ts';
import { hideBar } from './contacts-bars.ts';
import { blockedOf, setBlocked } from './contacts-blocks.ts';
import { addContact, removeByPhones, removeContacts } from './contacts-change.ts';
import { importContacts } from './contacts-import.ts';
import { membersAmong } from './contacts-in-chats.ts';
import { contactsOf, relations } from './contacts-read.ts';

export const accountWrites = {
  'accounts.banNumber': banNumber,
  'accounts.ensure': ensureAccount,
  'accounts.saveLastSeen': saveLastSeen,
  'accounts.takeUsername': takeUsername,
  'accounts.unbanNumber': unbanNumber,
  'accounts.updateProfile': updateProfile,
  'authKeys.bind': bindAuthKey,
  'authKeys.insert': insertAuthKey,
  'authKeys.rememberSeal': rememberSeal,
  'authKeys.remove': removeAuthKey,
  'authKeys.removeExpired': removeExpiredAuthKeys,
  'authKeys.sight': sightAuthKeys,
  'authKeys.signIn': signIn,
  'authKeys.signOut': signOutAuthKeys,
  'authKeys.signUp': signUp,
  'codes.cancel': cancelCode,
  'codes.delivered': codeDelivered,
  'codes.notDelivered': codeNotDelivered,
  'codes.issue': issueCode,
  'codes.reissue': reissueCode,
  'codes.removeOld': removeOldCodes,
  'contacts.add': addContact,
  'contacts.hideBar': hideBar,
  'contacts.import': importContacts,
  'contacts.remove': removeContacts,
  'contacts.removeByPhones': removeByPhones,
  'contacts.setBlocked': setBlocked,
};

export const accountReads = {
  'accounts.byIds': cardsByIds,
  'accounts.byPhone': cardByPhone,
  'accounts.hasPhone': hasPhone,
  'accounts.peerOfUsername': peerOfUsername,
  'accounts.search': searchUsers,
  'accounts.whoKnows': whoKnows,
  'authKeys.find': findAuthKey,
  'authKeys.ofUser': authorizationsOf,
  'authKeys.sealIds': sealIds,
  'contacts.blocked': blockedOf,
  'contacts.list': contactsOf,
  'contacts.membersAmong': membersAmong,
  'contacts.relations': relations,
};
