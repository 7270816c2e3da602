/** A stripped thumbnail as a picture: the header that all of them share is put in front again. */
import { strippedPhotoToJpg } from '@mtcute/core/utils.js';

/** An address that has to be given back; undefined for bytes that are no stripped thumbnail. */
export function strippedUrl(bytes: Uint8Array): string | undefined {
  try {
    const jpeg = new Uint8Array(strippedPhotoToJpg(bytes));
    return URL.createObjectURL(new Blob([jpeg], { type: 'image/jpeg' }));
  } catch {
    return undefined;
  }
}
