import { rpcError, type Document, type ErrorName, type Photo } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessPeerPhoto } from './access-peer-photo.ts';

/** Bytes that a caller may fetch. */
export interface FoundFile {
  readonly blob: string;
  readonly byteLength: number;
  readonly mimeType: string;
  /** Seconds since the epoch. */
  readonly date: number;
}

/** Whoever met a photo or document may use it: the hash says which it is, the reference that it was met lately. */
type Named = TlOf<'inputPhoto'> | TlOf<'inputPhotoFileLocation'>;
type NamedDocument = TlOf<'inputDocument'> | TlOf<'inputDocumentFileLocation'>;

/**
 * A photo that a client names.
 * @throws `error` where there is none or the hash is not its own; FILE_REFERENCE_EMPTY, FILE_REFERENCE_EXPIRED,
 * FILE_REFERENCE_INVALID
 */
export async function accessPhoto(
  { services }: UserCall,
  input: Named,
  error: Extract<ErrorName, 'PHOTO_INVALID' | 'PHOTO_ID_INVALID' | 'FILE_ID_INVALID'>,
): Promise<Photo> {
  const photo = await services.files.store.photo(input.id);
  if (photo === undefined || BigInt(photo.accessHash) !== input.access_hash) throw rpcError(error);
  services.files.references.check('photo', input.id, input.file_reference);
  return photo;
}

/** A document that a client names. @throws as `accessPhoto` */
export async function accessDocument(
  { services }: UserCall,
  input: NamedDocument,
  error: Extract<ErrorName, 'DOCUMENT_INVALID' | 'FILE_ID_INVALID'>,
): Promise<Document> {
  const document = await services.files.store.document(input.id);
  if (document === undefined || BigInt(document.accessHash) !== input.access_hash) throw rpcError(error);
  services.files.references.check('document', input.id, input.file_reference);
  return document;
}

/**
 * The bytes that a client wants to download.
 * @throws LOCATION_INVALID; FILE_ID_INVALID, FILE_REFERENCE_*; PEER_ID_INVALID and what else a chat is refused for
 * Source: core.telegram.org/type/InputFileLocation
 */
export async function accessFile(call: UserCall, location: Tl<'InputFileLocation'>): Promise<FoundFile> {
  switch (location._) {
    case 'inputPhotoFileLocation':
      return sizeOf(await accessPhoto(call, location, 'FILE_ID_INVALID'), location.thumb_size);
    case 'inputDocumentFileLocation': {
      const document = await accessDocument(call, location, 'FILE_ID_INVALID');
      return location.thumb_size === '' ? document : thumbOf(document, location.thumb_size);
    }
    case 'inputPeerPhotoFileLocation':
      return profileSizeOf(await accessPeerPhoto(call, location.peer, location.photo_id), location.big === true);
    default:
      throw rpcError('LOCATION_INVALID');
  }
}

function sizeOf({ sizes, date }: Photo, type: string): FoundFile {
  const size = sizes.find((each) => each.type === type);
  if (size === undefined) throw rpcError('LOCATION_INVALID');
  return { blob: size.blob, byteLength: size.byteLength, mimeType: 'image/jpeg', date };
}

function thumbOf({ thumbs, date }: Document, type: string): FoundFile {
  const thumb = thumbs.find((each) => each.type === type);
  if (thumb === undefined) throw rpcError('LOCATION_INVALID');
  return { blob: thumb.blob, byteLength: thumb.byteLength, mimeType: 'image/jpeg', date };
}

/** The smallest and the largest: what a list and what a screen shows. */
function profileSizeOf(photo: Photo, isBig: boolean): FoundFile {
  const size = isBig ? photo.sizes.at(-1) : photo.sizes[0];
  if (size === undefined) throw rpcError('LOCATION_INVALID');
  return sizeOf(photo, size.type);
}
