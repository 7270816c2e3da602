/**
 * What an admin may do, named as in core.telegram.org/constructor/chatAdminRights; a right's bit is
 * its place here, so that the order never changes.
 */
export const adminRights = [
  'change_info',
  'post_messages',
  'edit_messages',
  'delete_messages',
  'ban_users',
  'invite_users',
  'pin_messages',
  'add_admins',
  'anonymous',
  'manage_call',
  'other',
  'manage_topics',
  'post_stories',
  'edit_stories',
  'delete_stories',
  'manage_direct_messages',
  'manage_ranks',
] as const;
export type AdminRight = (typeof adminRights)[number];

/**
 * What a member may not do, named as in core.telegram.org/constructor/chatBannedRights; a right's
 * bit is its place here, so that the order never changes.
 */
export const bannedRights = [
  'view_messages',
  'send_messages',
  'send_media',
  'send_stickers',
  'send_gifs',
  'send_games',
  'send_inline',
  'embed_links',
  'send_polls',
  'change_info',
  'invite_users',
  'pin_messages',
  'manage_topics',
  'send_photos',
  'send_videos',
  'send_roundvideos',
  'send_audios',
  'send_voices',
  'send_docs',
  'send_plain',
  'edit_rank',
  'send_reactions',
] as const;
export type BannedRight = (typeof bannedRights)[number];

export const adminBit = (right: AdminRight): number => 1 << adminRights.indexOf(right);
export const bannedBit = (right: BannedRight): number => 1 << bannedRights.indexOf(right);

/** All rights of an admin but to be anonymous, as a creator has them. */
export const creatorRights: number = ((1 << adminRights.length) - 1) & ~adminBit('anonymous');

/** What an admin of a basic group may do. Source: core.telegram.org/api/rights#basic-groups */
export const basicAdminRights: number = (
  [
    'change_info',
    'delete_messages',
    'ban_users',
    'invite_users',
    'pin_messages',
    'manage_call',
    'other',
    'manage_ranks',
  ] as const
).reduce((bits, right) => bits | adminBit(right), 0);
