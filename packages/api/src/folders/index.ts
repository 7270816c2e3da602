import { foldersEditPeerFolders } from './edit-peer-folders.ts';

export const foldersHandlers = [foldersEditPeerFolders] as const;
