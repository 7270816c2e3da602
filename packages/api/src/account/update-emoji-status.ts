import { nowSeconds, rpcError, setEmojiStatus, type EmojiStatus } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { handler, type UserCall } from '../handler.ts';

/** Source: core.telegram.org/method/account.updateEmojiStatus */
export const accountUpdateEmojiStatus = handler(
  'account.updateEmojiStatus',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { life, extras } = call.services;
    const status = await readEmojiStatus(call, params.emoji_status);
    await setEmojiStatus(life, extras, { userId: call.caller.userId, origin: call.caller }, status);
    return true;
  },
);

/**
 * A status that a client wants shown; undefined for none.
 * @throws DOCUMENT_INVALID for what is no custom emoji or ended already; COLLECTIBLE_INVALID, since there are none
 */
export async function readEmojiStatus(
  { services }: UserCall,
  input: Tl<'EmojiStatus'>,
): Promise<EmojiStatus | undefined> {
  if (input._ === 'emojiStatusEmpty') return undefined;
  if (input._ !== 'emojiStatus') throw rpcError('COLLECTIBLE_INVALID');
  const [document] = await services.stickers.store.documents([input.document_id]);
  const isEmoji = document?.attributes.some(({ kind }) => kind === 'customEmoji') ?? false;
  const isOver = input.until !== undefined && input.until <= nowSeconds(services.clock);
  if (!isEmoji || isOver) throw rpcError('DOCUMENT_INVALID');
  return { documentId: input.document_id.toString(), ...(input.until !== undefined && { until: input.until }) };
}
