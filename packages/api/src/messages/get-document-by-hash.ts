import { rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderDocument } from '../render/document.ts';

const hashBytes = 32;

/**
 * A document that is here already, so that its bytes need not be sent again.
 * Source: core.telegram.org/method/messages.getDocumentByHash
 */
export const getDocumentByHash = handler(
  'messages.getDocumentByHash',
  { lane: 6, allow: 'user' },
  async ({ services }, { sha256, size, mime_type: mimeType }) => {
    if (sha256.length !== hashBytes) throw rpcError('SHA256_HASH_INVALID');
    const hash = Array.from(sha256, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const document = await services.files.store.documentByBlob(hash, mimeType);
    const isIt = document !== undefined && document.byteLength === size;
    return isIt ? renderDocument(services, document) : { _: 'documentEmpty', id: 0n };
  },
);
