import type { Constructors } from '../../../generated/api.js';

/**
 * What no host may answer to a client whose layer lacks it, and why that never comes up: there is nothing like it in
 * the layer, and only something that such a client cannot ask for would lead to it. Encoding one throws.
 */
export const neverAnswered: Partial<Record<keyof Constructors, string>> = {
  'auth.sentCodeSuccess': 'it needs a future auth token, which such clients do not keep',
  'auth.sentCodePaymentRequired': 'the host sends a code, or refuses',
  'auth.sentCodeTypeEmailCode': 'the host picks a kind of code that the layer knows',
  'auth.sentCodeTypeSetUpEmailRequired': 'the host picks a kind of code that the layer knows',
  'auth.sentCodeTypeSmsWord': 'the host picks a kind of code that the layer knows',
  'auth.sentCodeTypeSmsPhrase': 'the host picks a kind of code that the layer knows',
  inputMessagesFilterPoll: 'messages.getSearchCounters names the filters that were asked for',
  'payments.paymentFormStars': 'the layer cannot pay in Stars: the host refuses the form',
  'payments.paymentFormStarGift': 'the layer cannot name a gift to pay for',
  'payments.paymentReceiptStars': 'the layer cannot pay in Stars: there is no receipt',
  inputPollAnswer: 'clients send it, hosts answer pollAnswer',
  inputGroupCallSlug: 'clients send it, hosts answer inputGroupCall',
  inputGroupCallInviteMessage: 'clients send it, hosts answer inputGroupCall',
  inputEmojiStatusCollectible: 'clients send it, hosts answer emojiStatusCollectible',
  inputPeerColorCollectible: 'clients send it, hosts answer peerColorCollectible',
};
