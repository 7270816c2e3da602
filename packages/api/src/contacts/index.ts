import { contactsAcceptContact } from './accept-contact.ts';
import { contactsAddContact } from './add-contact.ts';
import { contactsBlock } from './block.ts';
import { contactsDeleteByPhones } from './delete-by-phones.ts';
import { contactsDeleteContacts } from './delete-contacts.ts';
import { contactsEditCloseFriends } from './edit-close-friends.ts';
import { contactsExportContactToken } from './export-contact-token.ts';
import { contactsGetBirthdays } from './get-birthdays.ts';
import { contactsGetBlocked } from './get-blocked.ts';
import { contactsGetContactIds } from './get-contact-ids.ts';
import { contactsGetContacts } from './get-contacts.ts';
import { contactsGetSaved } from './get-saved.ts';
import { contactsGetStatuses } from './get-statuses.ts';
import { contactsGetTopPeers } from './get-top-peers.ts';
import { contactsImportContactToken } from './import-contact-token.ts';
import { contactsImportContacts } from './import-contacts.ts';
import { contactsResetSaved } from './reset-saved.ts';
import { contactsResetTopPeerRating } from './reset-top-peer-rating.ts';
import { contactsResolvePhone } from './resolve-phone.ts';
import { contactsResolveUsername } from './resolve-username.ts';
import { contactsSearch } from './search.ts';
import { contactsSetBlocked } from './set-blocked.ts';
import { contactsToggleTopPeers } from './toggle-top-peers.ts';
import { contactsUnblock } from './unblock.ts';
import { contactsUpdateContactNote } from './update-contact-note.ts';

export const contactsHandlers = [
  contactsAcceptContact,
  contactsAddContact,
  contactsBlock,
  contactsDeleteByPhones,
  contactsDeleteContacts,
  contactsEditCloseFriends,
  contactsExportContactToken,
  contactsGetBirthdays,
  contactsGetBlocked,
  contactsGetContactIds,
  contactsGetContacts,
  contactsGetSaved,
  contactsGetStatuses,
  contactsGetTopPeers,
  contactsImportContactToken,
  contactsImportContacts,
  contactsResetSaved,
  contactsResetTopPeerRating,
  contactsResolvePhone,
  contactsResolveUsername,
  contactsSearch,
  contactsSetBlocked,
  contactsToggleTopPeers,
  contactsUnblock,
  contactsUpdateContactNote,
];
