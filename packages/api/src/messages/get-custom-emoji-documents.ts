import { rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderDocument } from '../render/document.ts';
import { documentsOf } from '../render/sticker-set.ts';

/** Source: core.telegram.org/method/messages.getCustomEmojiDocuments */
export const getCustomEmojiDocuments = handler(
  'messages.getCustomEmojiDocuments',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { limits } = call.services.stickers;
    if (params.document_id.length > limits.emojiItemsMax) throw rpcError('DOCUMENT_INVALID');
    const documents = await documentsOf(call.services, params.document_id.map(String));
    const emojis = params.document_id.flatMap((id) => documents.get(`${id}`) ?? []);
    const isEmoji = ({ attributes }: (typeof emojis)[number]): boolean =>
      attributes.some(({ kind }) => kind === 'customEmoji');
    return emojis.filter(isEmoji).map((document) => renderDocument(call.services, document));
  },
);
