import { getFile } from './get-file.ts';
import { getFileHashes } from './get-file-hashes.ts';
import { saveBigFilePart } from './save-big-file-part.ts';
import { saveFilePart } from './save-file-part.ts';

export const uploadHandlers = [getFile, getFileHashes, saveBigFilePart, saveFilePart] as const;
