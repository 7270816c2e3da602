import { rpcError, setGlobalPrivacy } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderGlobalPrivacy } from '../render/global-privacy.ts';

/**
 * Nothing is sold here: "premium" asks for a chat or a contact alone, and paid messages are refused.
 * Source: core.telegram.org/method/account.setGlobalPrivacySettings
 */
export const accountSetGlobalPrivacySettings = handler(
  'account.setGlobalPrivacySettings',
  { lane: 2, allow: 'user' },
  async (call, { settings }) => {
    if (settings.archive_and_mute_new_noncontact_peers) throw rpcError('AUTOARCHIVE_NOT_AVAILABLE');
    if ((settings.noncontact_peers_paid_stars ?? 0n) !== 0n || settings.disallowed_gifts !== undefined) {
      throw rpcError('METHOD_NOT_IMPLEMENTED');
    }
    const wanted = {
      keepArchivedUnmuted: settings.keep_archived_unmuted,
      keepArchivedFolders: settings.keep_archived_folders,
      hideReadMarks: settings.hide_read_marks,
      contactsOnlyMayWrite: settings.new_noncontact_peers_require_premium,
    };
    const card = await setGlobalPrivacy(call.services.life, call.caller.userId, wanted);
    return renderGlobalPrivacy(card.extra?.globalPrivacy);
  },
);
