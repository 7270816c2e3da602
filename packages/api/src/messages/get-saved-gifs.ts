import { handler } from '../handler.ts';
import { keptDocuments } from './kept-documents.ts';

/** Source: core.telegram.org/method/messages.getSavedGifs */
export const getSavedGifs = handler('messages.getSavedGifs', { lane: 2, allow: 'user' }, async (call, params) => {
  const kept = await keptDocuments(call, 'gifs', params.hash);
  if (kept === undefined) return { _: 'messages.savedGifsNotModified' };
  return { _: 'messages.savedGifs', hash: kept.hash, gifs: kept.rendered };
});
