/** Makes attachments of files that somebody chose: pictures become smaller, videos tell how long they are. */
import type { Attachment } from '../../state/outbox.ts';

/** The longer side of a sent photo, in pixels. */
const SIDE_MAX = 2048;
const QUALITY = 0.87;
const PICTURE = /^image\/(?:jpeg|png|webp)$/u;

function plain(file: File): Attachment {
  const mime = file.type === '' ? 'application/octet-stream' : file.type;
  return { kind: 'file', blob: file, name: file.name, mime, width: 0, height: 0, seconds: 0 };
}

async function photo(file: File): Promise<Attachment> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, SIDE_MAX / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return plain(file);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (blob === null) return plain(file);
  return { kind: 'photo', blob, name: file.name, mime: 'image/jpeg', width, height, seconds: 0 };
}

async function video(file: File): Promise<Attachment> {
  const url = URL.createObjectURL(file);
  try {
    const element = document.createElement('video');
    element.preload = 'metadata';
    await new Promise<void>((resolve, reject) => {
      element.addEventListener('loadedmetadata', () => resolve());
      element.addEventListener('error', () => reject(new Error('not a video that this browser knows')));
      element.src = url;
    });
    const { videoWidth: width, videoHeight: height, duration } = element;
    return { ...plain(file), kind: 'video', width, height, seconds: Number.isFinite(duration) ? duration : 0 };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** An attachment of each file; what cannot be read as picture or video goes as the file that it is. */
export async function prepareFiles(files: readonly File[]): Promise<Attachment[]> {
  return Promise.all(
    files.map(async (file) => {
      try {
        if (PICTURE.test(file.type)) return await photo(file);
        return file.type === 'video/mp4' ? await video(file) : plain(file);
      } catch {
        return plain(file);
      }
    }),
  );
}
