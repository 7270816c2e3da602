import type { UserId } from '@suaka/domain';

/** A photo, for those who name it by its id: messages and people carry it whole. */
export interface PhotosTable {
  id: bigint;
  /** JSON of the domain's photo. */
  data: string;
}

export interface DocumentsTable {
  id: bigint;
  /** Its bytes in the blob store. */
  blob: string;
  mime_type: string;
  /** JSON of the domain's document. */
  data: string;
}

/** Which photos and documents need a blob: one that no row names can be deleted. */
export interface FileBlobsTable {
  blob: string;
  file_id: bigint;
}

/** The photos that a person showed and keeps. */
export interface ProfilePhotosTable {
  user_id: UserId;
  /** Rises with each; a photo that is shown again becomes the newest. */
  place: number;
  photo_id: bigint;
}

export interface FileTables {
  photos: PhotosTable;
  documents: DocumentsTable;
  file_blobs: FileBlobsTable;
  profile_photos: ProfilePhotosTable;
}
