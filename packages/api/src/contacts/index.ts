import { contactsAddContact } from './add-contact.ts';
import { contactsBlock } from './block.ts';
import { contactsDeleteByPhones } from './delete-by-phones.ts';
import { contactsDeleteContacts } from './delete-contacts.ts';
import { contactsGetBlocked } from './get-blocked.ts';
import { contactsGetContactIds } from './get-contact-ids.ts';
import { contactsGetContacts } from './get-contacts.ts';
import { contactsGetStatuses } from './get-statuses.ts';
import { contactsImportContacts } from './import-contacts.ts';
import { contactsResolvePhone } from './resolve-phone.ts';
import { contactsResolveUsername } from './resolve-username.ts';
import { contactsSearch } from './search.ts';
import { contactsUnblock } from './unblock.ts';

export const contactsHandlers = [
  contactsAddContact,
  contactsBlock,
  contactsDeleteByPhones,
  contactsDeleteContacts,
  contactsGetBlocked,
  contactsGetContactIds,
  contactsGetContacts,
  contactsGetStatuses,
  contactsImportContacts,
  contactsResolvePhone,
  contactsResolveUsername,
  contactsSearch,
  contactsUnblock,
];
