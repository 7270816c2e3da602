import { firstLink, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderWebPage } from '../render/web-page.ts';

/** Answers in full, whatever hash the client sends. Source: core.telegram.org/method/messages.getWebPage */
export const getWebPage = handler('messages.getWebPage', { lane: 2, allow: 'user' }, async (call, params) => {
  const url = firstLink(params.url, [{ kind: 'url', offset: 0, length: params.url.length }]);
  if (url === undefined) throw rpcError('WEBPAGE_URL_INVALID');
  const page = await call.services.linkPreviews.get(url);
  const webpage = page === undefined ? ({ _: 'webPageEmpty', id: 0n, url } as const) : renderWebPage(page);
  return { _: 'messages.webPage', webpage, chats: [], users: [] };
});
