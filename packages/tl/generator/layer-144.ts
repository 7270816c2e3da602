import type { Entry, Schema } from '../src/schema/entry.ts';

/**
 * No package carries layer 144, so it is settled from its neighbours: it is layer 145 except for the
 * names below. Sources: the index of core.telegram.org as it stood at layer 144 (it lists every
 * constructor, method and type of that layer, and the fields of each), and the "available as of layer"
 * line of today's pages.
 */

/** Definitions that layer 144 still had as in layer 143, and why. */
export const asIn143: Readonly<Record<string, string>> = {
  user: 'the type EmojiStatus is not in the index of 144',
  chatFull: 'the type ChatReactions is not in the index of 144',
  channelFull: 'the type ChatReactions is not in the index of 144',
  config: 'the type Reaction, of the field reactions_default, is not in the index of 144',
  updateStickerSets: 'its page at 144 has no fields; with flags it is available as of layer 145',
  'account.password': 'login_email_pattern came with e-mail sign-in, whose types are not in the index of 144',
  channelAdminLogEventActionChangeAvailableReactions: 'the type ChatReactions is not in the index of 144',
  'channels.sendAsPeers': 'the type SendAsPeer is not in the index of 144',
  reactionCount: 'its page at 144 has the field chosen; with chosen_order it is available as of layer 145',
  messagePeerReaction: 'the type Reaction is not in the index of 144',
  'help.premiumPromo': 'the type PremiumSubscriptionOption is not in the index of 144',
  'auth.signIn': 'the type EmailVerification is not in the index of 144',
  'account.sendVerifyEmailCode': 'the type EmailVerifyPurpose is not in the index of 144',
  'account.verifyEmail': 'the type EmailVerification is not in the index of 144',
  'messages.sendReaction': 'the type Reaction is not in the index of 144',
  'messages.getMessageReactionsList': 'the type Reaction is not in the index of 144',
  'messages.setChatAvailableReactions':
    'its page at 144 takes a list of emoji; the type ChatReactions is not in the index',
  'messages.setDefaultReaction': 'its page at 144 takes an emoji; the type Reaction is not in the index',
  'messages.requestWebView': 'its page at 144 has no field platform',
  'messages.requestSimpleWebView': 'its page at 144 has no field platform',
};

/** Definitions of layer 145 that the index of layer 144 does not list. */
export const notYetIn144: readonly string[] = [
  'updateUserEmojiStatus',
  'updateRecentEmojiStatuses',
  'updateRecentReactions',
  'updateMoveStickerSetToTop',
  'inputStickerSetEmojiGenericAnimations',
  'inputStickerSetEmojiDefaultStatuses',
  'auth.sentCodeTypeEmailCode',
  'auth.sentCodeTypeSetUpEmailRequired',
  'emojiStatusEmpty',
  'emojiStatus',
  'emojiStatusUntil',
  'account.emojiStatusesNotModified',
  'account.emojiStatuses',
  'reactionEmpty',
  'reactionEmoji',
  'reactionCustomEmoji',
  'chatReactionsNone',
  'chatReactionsAll',
  'chatReactionsSome',
  'messages.reactionsNotModified',
  'messages.reactions',
  'emailVerifyPurposeLoginSetup',
  'emailVerifyPurposeLoginChange',
  'emailVerifyPurposePassport',
  'emailVerificationCode',
  'emailVerificationGoogle',
  'emailVerificationApple',
  'account.emailVerified',
  'account.emailVerifiedLogin',
  'premiumSubscriptionOption',
  'sendAsPeer',
  'account.updateEmojiStatus',
  'account.getDefaultEmojiStatuses',
  'account.getRecentEmojiStatuses',
  'account.clearRecentEmojiStatuses',
  'messages.reportReaction',
  'messages.getTopReactions',
  'messages.getRecentReactions',
  'messages.clearRecentReactions',
];

function found(entry: Entry | undefined, name: string): Entry {
  if (entry === undefined) throw new Error(`layer 144: no such definition as ${name}`);
  return entry;
}

/** Layer 144 out of its neighbours. Throws where a name above is in neither of them. */
export function settleLayer144(layer143: Schema, layer145: Schema): Schema {
  const older = new Map(layer143.entries.map((entry) => [entry.name, entry]));
  const newer = new Map(layer145.entries.map((entry) => [entry.name, entry]));
  for (const name of notYetIn144) found(newer.get(name), name);
  for (const name of Object.keys(asIn143)) found(older.get(name), name);
  const absent = new Set(notYetIn144);
  const entries = layer145.entries
    .filter((entry) => !absent.has(entry.name))
    .map((entry) => (entry.name in asIn143 ? found(older.get(entry.name), entry.name) : entry));
  return { layer: 144, entries };
}
