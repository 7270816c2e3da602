import type { FileStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Photos and documents over any engine. */
export const fileStoreOver = (engine: Engine): FileStore => ({
  addPhoto: (photo) => engine.write('files.addPhoto', { photo }),
  photo: (id) => engine.read('files.photo', { id }),
  addDocument: (document) => engine.write('files.addDocument', { document }),
  document: (id) => engine.read('files.document', { id }),
  documentByBlob: (blob, mimeType) => engine.read('files.documentByBlob', { blob, mimeType }),
  isBlobUsed: (blob) => engine.read('files.isBlobUsed', { blob }),
  setProfilePhoto: (change) => engine.write('files.setProfilePhoto', change),
  setFallbackPhoto: (change) => engine.write('files.setFallbackPhoto', change),
  hideProfilePhoto: (change) => engine.write('files.hideProfilePhoto', change),
  deleteProfilePhotos: (change) => engine.write('files.deleteProfilePhotos', change),
  profilePhotos: (asked) => engine.read('files.profilePhotos', asked),
  profilePhoto: (userId, id) => engine.read('files.profilePhoto', { userId, id }),
});
