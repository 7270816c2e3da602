import { currentStatus, type EmojiStatus } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';

/** The status that someone shows now; undefined for none. Source: core.telegram.org/constructor/emojiStatus */
export function renderEmojiStatus(status: EmojiStatus | undefined, nowS: number): TlOf<'emojiStatus'> | undefined {
  const shown = currentStatus(status, nowS);
  return shown && { _: 'emojiStatus', document_id: BigInt(shown.documentId), until: shown.until };
}
