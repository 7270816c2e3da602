import type { Tl } from '@suaka/tl';

const types: Readonly<Record<string, Tl<'storage.FileType'>>> = {
  'image/jpeg': { _: 'storage.fileJpeg' },
  'image/png': { _: 'storage.filePng' },
  'image/gif': { _: 'storage.fileGif' },
  'image/webp': { _: 'storage.fileWebp' },
  'application/pdf': { _: 'storage.filePdf' },
  'audio/mpeg': { _: 'storage.fileMp3' },
  'video/mp4': { _: 'storage.fileMp4' },
  'video/quicktime': { _: 'storage.fileMov' },
};

/** What a download says of the file. Source: core.telegram.org/type/storage.FileType */
export const renderFileType = (mimeType: string): Tl<'storage.FileType'> =>
  types[mimeType] ?? { _: 'storage.fileUnknown' };
