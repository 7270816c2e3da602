import type { GlobalPrivacy } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';

/** Source: core.telegram.org/constructor/globalPrivacySettings */
export const renderGlobalPrivacy = (settings: GlobalPrivacy = {}): TlOf<'globalPrivacySettings'> => ({
  _: 'globalPrivacySettings',
  keep_archived_unmuted: settings.keepArchivedUnmuted,
  keep_archived_folders: settings.keepArchivedFolders,
  hide_read_marks: settings.hideReadMarks,
  new_noncontact_peers_require_premium: settings.contactsOnlyMayWrite,
});
