/**
 * What a privacy setting is about; the protocol's own names with a small first letter.
 * Source: core.telegram.org/type/PrivacyKey
 */
export const privacyKeys = [
  'statusTimestamp',
  'chatInvite',
  'phoneCall',
  'phoneP2P',
  'forwards',
  'profilePhoto',
  'phoneNumber',
  'addedByPhone',
  'voiceMessages',
  'about',
  'birthday',
  'starGiftsAutoSave',
  'noPaidMessages',
  'savedMusic',
] as const;
export type PrivacyKey = (typeof privacyKeys)[number];
