import { isSticker, rpcError, setIdOf, type Document, type ErrorName, type StickerSet } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessDocument } from './access-file.ts';

/**
 * A set of stickers that a client names: whoever knows its name may look at it.
 * @throws STICKERSET_INVALID
 */
export async function accessStickerSet(call: UserCall, input: Tl<'InputStickerSet'>): Promise<StickerSet> {
  const { store } = call.services.stickers;
  switch (input._) {
    case 'inputStickerSetShortName':
      return found(await store.setByShortName(input.short_name.toLowerCase()));
    case 'inputStickerSetID': {
      const set = found(await store.set(input.id));
      if (BigInt(set.accessHash) !== input.access_hash) throw rpcError('STICKERSET_INVALID');
      return set;
    }
    default:
      throw rpcError('STICKERSET_INVALID');
  }
}

/** A set that the caller made. @throws STICKERSET_INVALID */
export async function accessOwnSet(call: UserCall, input: Tl<'InputStickerSet'>): Promise<StickerSet> {
  return ownedBy(call, await accessStickerSet(call, input));
}

/**
 * A sticker of a set that the caller made, with the set.
 * @throws STICKER_INVALID, STICKERSET_INVALID; FILE_REFERENCE_*
 */
export async function accessOwnSticker(
  call: UserCall,
  input: Tl<'InputDocument'>,
): Promise<{ document: Document; set: StickerSet }> {
  const document = await accessNamedDocument(call, input, 'STICKER_INVALID');
  const id = setIdOf(document);
  if (id === undefined) throw rpcError('STICKER_INVALID');
  const set = ownedBy(call, found(await call.services.stickers.store.set(id)));
  if (!set.items.some(({ documentId }) => documentId === document.id)) throw rpcError('STICKER_INVALID');
  return { document, set };
}

/** A sticker of any set. @throws STICKER_ID_INVALID; FILE_REFERENCE_* */
export async function accessSticker(call: UserCall, input: Tl<'InputDocument'>): Promise<Document> {
  const document = await accessNamedDocument(call, input, 'STICKER_ID_INVALID');
  if (!isSticker(document)) throw rpcError('STICKER_ID_INVALID');
  return document;
}

/** A document that a client names for a sticker or a GIF. @throws `error`; FILE_REFERENCE_* */
export async function accessNamedDocument(
  call: UserCall,
  input: Tl<'InputDocument'>,
  error: Extract<ErrorName, 'STICKER_INVALID' | 'STICKER_ID_INVALID' | 'GIF_ID_INVALID' | 'STICKER_DOCUMENT_INVALID'>,
): Promise<Document> {
  if (input._ !== 'inputDocument') throw rpcError(error);
  return await accessDocument(call, input, 'DOCUMENT_INVALID');
}

function ownedBy({ caller }: UserCall, set: StickerSet): StickerSet {
  if (set.ownerId !== caller.userId) throw rpcError('STICKERSET_INVALID');
  return set;
}

function found(set: StickerSet | undefined): StickerSet {
  if (set === undefined) throw rpcError('STICKERSET_INVALID');
  return set;
}
