/** Fetches the bytes of pictures and files. Source: core.telegram.org/api/files#downloading-files */
import type { TypeInputFileLocation } from '../codec/generated/types.ts';
import type { FileKey } from '../state/media.ts';
import type { App } from './app.ts';

/** Bytes of one request: the most that the method gives. */
const CHUNK_BYTES = 512 * 1024;

export interface Wanted {
  readonly key: FileKey;
  /** The letter of a size; '' for the file itself. */
  readonly size: string;
  readonly isPhoto: boolean;
  readonly mime: string;
  /** Where it is known, for the progress. */
  readonly bytes: number;
}

function locationOf({ key, size, isPhoto }: Wanted): TypeInputFileLocation {
  return {
    _: isPhoto ? 'inputPhotoFileLocation' : 'inputDocumentFileLocation',
    id: key.id,
    access_hash: key.accessHash,
    file_reference: key.fileReference,
    thumb_size: size,
  };
}

/** The whole file. `onProgress` hears shares from 0 to 1; an aborted `signal` ends it between two requests. */
export async function download(
  app: App,
  wanted: Wanted,
  onProgress: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const location = locationOf(wanted);
  for (let offset = 0; ; offset += CHUNK_BYTES) {
    signal?.throwIfAborted();
    const answer = await app.connection.call({ _: 'upload.getFile', location, offset, limit: CHUNK_BYTES });
    if (answer._ !== 'upload.file') throw new Error('the house keeps its files itself');
    chunks.push(new Uint8Array(answer.bytes));
    if (wanted.bytes > 0) onProgress(Math.min(1, (offset + answer.bytes.length) / wanted.bytes));
    if (answer.bytes.length < CHUNK_BYTES) break;
  }
  return new Blob(chunks, { type: wanted.mime });
}
