import type { Types } from '../../../generated/api.js';

/**
 * Types whose constructors are left out where the layer does not have them: they sit in vectors and optional fields.
 * An update with `pts` is never left out in silence (the generator refuses that): clients count them.
 */
export const leftOutTypes: readonly (keyof Types)[] = [
  'Update',
  'MessageEntity',
  'PrivacyRule',
  'KeyboardButton',
  'WebPageAttribute',
  'VideoSize',
  'InlineQueryPeerType',
  'EmojiGroup',
  'SavedDialog',
  'InputReplyTo',
  'InputMedia',
  'MessageReplyHeader',
  'TopPeerCategory',
  'PrivacyKey',
  'NotifyPeer',
  'ChannelAdminLogEventAction',
  'RequestPeerType',
];
