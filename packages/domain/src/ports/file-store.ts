import type { ChangedUser } from './account-store.ts';
import type { UserId } from '../ids.ts';
import type { Document } from '../media/document.ts';
import type { Photo } from '../media/photo.ts';

/** A page of a person's profile photos. */
export interface ProfilePhotos {
  /** Newest first. */
  readonly photos: readonly Photo[];
  /** Of all of them. */
  readonly count: number;
}

export interface ProfilePhotosAsked {
  readonly userId: UserId;
  readonly offset: number;
  /** Only older ones than this; 0n for all. */
  readonly maxId: bigint;
  readonly limit: number;
}

/** What is known of photos and documents beside the messages that show them. Every change resolves when it is durable. */
export interface FileStore {
  addPhoto(photo: Photo): Promise<void>;
  photo(id: bigint): Promise<Photo | undefined>;
  addDocument(document: Document): Promise<void>;
  document(id: bigint): Promise<Document | undefined>;
  /** The newest document with these bytes and this type. */
  documentByBlob(blob: string, mimeType: string): Promise<Document | undefined>;
  /** Whether a photo or a document needs the blob. */
  isBlobUsed(blob: string): Promise<boolean>;
  /** Puts a photo at the head of a person's own and shows it. */
  setProfilePhoto(change: {
    readonly userId: UserId;
    readonly photo: Photo;
    readonly nowS: number;
  }): Promise<ChangedUser>;
  /** Shows a photo to those who may not see the other, or none; it is not among the person's own. */
  setFallbackPhoto(change: {
    readonly userId: UserId;
    readonly photo: Photo | undefined;
    readonly nowS: number;
  }): Promise<ChangedUser>;
  /** Shows none any more; the photos stay. */
  hideProfilePhoto(change: { readonly userId: UserId; readonly nowS: number }): Promise<ChangedUser>;
  /** Deletes those that are the person's, and shows the newest that is left where the one shown is among them. */
  deleteProfilePhotos(change: {
    readonly userId: UserId;
    readonly ids: readonly bigint[];
    readonly nowS: number;
  }): Promise<{ readonly deleted: readonly bigint[]; readonly changed: ChangedUser | undefined }>;
  profilePhotos(asked: ProfilePhotosAsked): Promise<ProfilePhotos>;
  /** One of a person's profile photos. */
  profilePhoto(userId: UserId, id: bigint): Promise<Photo | undefined>;
}
