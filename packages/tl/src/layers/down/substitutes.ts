import type { Types } from '../../../generated/api.js';
import type { TlObject } from '../../layer-writers.ts';

/**
 * What stands for a constructor that the layer does not have, by boxed type: these types sit in fields that must be
 * filled. Each substitute is in every layer, and every client shows it as something that it cannot show.
 */
export const substitutes: Partial<Record<keyof Types, TlObject & Record<string, unknown>>> = {
  MessageMedia: { _: 'messageMediaUnsupported' },
  MessageAction: { _: 'messageActionEmpty' },
  SendMessageAction: { _: 'sendMessageTypingAction' },
  PageBlock: { _: 'pageBlockUnsupported' },
  InputStickerSet: { _: 'inputStickerSetEmpty' },
  PhoneCallDiscardReason: { _: 'phoneCallDiscardReasonHangup' },
  'auth.CodeType': { _: 'auth.codeTypeSms' },
};
