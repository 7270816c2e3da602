/** Methods that Suaka will not have, and why. */
export interface LeftOut {
  readonly why: string;
  /** What the names begin with. */
  readonly prefixes?: readonly string[];
  readonly methods?: readonly string[];
}

export const leftOut: readonly LeftOut[] = [
  {
    why: 'Paying inside the chat, Stars, gifts and Premium: nothing in Suaka meters people.',
    prefixes: ['payments.', 'premium.', 'fragment.'],
    methods: [
      'account.getCollectibleEmojiStatuses',
      'account.getPaidMessagesRevenue',
      'account.getUniqueGiftChatThemes',
      'account.toggleNoPaidMessagesException',
      'auth.checkPaidAuth',
      'bots.updateStarRefProgram',
      'channels.updatePaidMessagesPrice',
      'channels.setBoostsToUnblockRestrictions',
      'help.getPremiumPromo',
      'messages.getExtendedMedia',
      'messages.getPaidReactionPrivacy',
      'messages.sendPaidReaction',
      'messages.setBotPrecheckoutResults',
      'messages.setBotShippingResults',
      'messages.togglePaidReactionPrivacy',
      'messages.toggleSuggestedPostApproval',
      'phone.getGroupCallStars',
    ],
  },
  {
    why: 'Sponsored messages: nobody buys their way into a chat.',
    methods: [
      'account.toggleSponsoredMessages',
      'channels.restrictSponsoredMessages',
      'contacts.getSponsoredPeers',
      'messages.clickSponsoredMessage',
      'messages.getSponsoredMessages',
      'messages.reportSponsoredMessage',
      'messages.viewSponsoredMessage',
    ],
  },
  {
    why: 'Telegram Passport: identity documents are not kept.',
    methods: [
      'account.acceptAuthorization',
      'account.deleteSecureValue',
      'account.getAllSecureValues',
      'account.getAuthorizationForm',
      'account.getSecureValue',
      'account.saveSecureValue',
      'help.getPassportConfig',
      'users.setSecureValueErrors',
    ],
  },
  {
    why: 'Sending codes through the phones of members, for a reward.',
    prefixes: ['smsjobs.'],
  },
  {
    why: "Proofs of Google's and Apple's services, which a server of one's own does not ask for.",
    methods: [
      'auth.requestFirebaseSms',
      'invokeWithApnsSecret',
      'invokeWithGooglePlayIntegrity',
      'invokeWithReCaptcha',
    ],
  },
  {
    why: 'Telegram’s own staff and promotion.',
    methods: ['help.editUserInfo', 'help.getPromoData', 'help.getUserInfo', 'help.hidePromoData'],
  },
];
