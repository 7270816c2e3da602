import { addDocument, addPhoto, documentByBlob, documentById, isBlobUsed, photoById } from './files.ts';
import {
  deleteProfilePhotos,
  hideProfilePhoto,
  profilePhoto,
  profilePhotos,
  setFallbackPhoto,
  setProfilePhoto,
} from './profile-photos.ts';

export const fileWrites = {
  'files.addDocument': addDocument,
  'files.addPhoto': addPhoto,
  'files.deleteProfilePhotos': deleteProfilePhotos,
  'files.hideProfilePhoto': hideProfilePhoto,
  'files.setFallbackPhoto': setFallbackPhoto,
  'files.setProfilePhoto': setProfilePhoto,
};

export const fileReads = {
  'files.document': documentById,
  'files.documentByBlob': documentByBlob,
  'files.isBlobUsed': isBlobUsed,
  'files.photo': photoById,
  'files.profilePhoto': profilePhoto,
  'files.profilePhotos': profilePhotos,
};
