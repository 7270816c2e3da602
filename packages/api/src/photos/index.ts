import { deletePhotos } from './delete-photos.ts';
import { getUserPhotos } from './get-user-photos.ts';
import { updateProfilePhoto } from './update-profile-photo.ts';
import { uploadContactProfilePhoto } from './upload-contact-profile-photo.ts';
import { uploadProfilePhoto } from './upload-profile-photo.ts';

export const photosHandlers = [
  deletePhotos,
  getUserPhotos,
  updateProfilePhoto,
  uploadContactProfilePhoto,
  uploadProfilePhoto,
] as const;
