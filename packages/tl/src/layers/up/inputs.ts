import { up } from './up.ts';

/** Input objects whose fields changed. */
export const inputs = [
  // Without limits of its own the client downloads as few at once as it likes.
  up(['autoDownloadSettings#8efab953'], (value) => ({
    ...value,
    small_queue_active_operations_max: 5,
    large_queue_active_operations_max: 2,
  })),
  up(['documentAttributeVideo#ef02ce6'], (value) => value),
  up(['emojiStatusUntil#fa30a8c7'], ({ document_id, until }) => ({ _: 'emojiStatus', document_id, until })),
  up(['globalPrivacySettings#bea2f424'], ({ archive_and_mute_new_noncontact_peers: archives }) => ({
    _: 'globalPrivacySettings',
    archive_and_mute_new_noncontact_peers: archives === true ? true : undefined,
  })),
  up(['inputStorePaymentAuthCode#9bb2636d'], (value) => ({ ...value, premium_days: 0 })),
  up(['invoice#3e85a91b'], ({ recurring_terms_url: terms_url, ...rest }) => ({ ...rest, terms_url })),
  up(['keyboardButtonRequestPeer#d0b468c'], (value) => ({ ...value, max_quantity: 1 })),
  // The group call that a call became was named by its key; nobody keeps such a call today.
  up(['phoneCallDiscardReasonAllowGroupCall#afe2b839'], () => ({ _: 'phoneCallDiscardReasonHangup' })),
];
