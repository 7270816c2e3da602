import type { ImageWanted } from '../ports/image-worker.ts';

/** The sizes of a photo in a message. Source: core.telegram.org/api/files#image-thumbnail-types */
export const messagePhoto: ImageWanted = {
  renditions: [
    { type: 's', side: 100, crop: false },
    { type: 'm', side: 320, crop: false },
    { type: 'x', side: 800, crop: false },
    { type: 'y', side: 1280, crop: false },
    { type: 'w', side: 2560, crop: false },
  ],
  sideMin: 1,
};

/** The sizes of a person's or a chat's photo: squares. */
export const profilePhoto: ImageWanted = {
  renditions: [
    { type: 'a', side: 160, crop: true },
    { type: 'b', side: 320, crop: true },
    { type: 'c', side: 640, crop: true },
  ],
  sideMin: 160,
};

/** The thumbnail of a document. */
export const documentThumb: ImageWanted = { renditions: [{ type: 'm', side: 320, crop: false }], sideMin: 1 };
