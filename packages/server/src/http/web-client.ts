import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { sendText } from './answers.ts';
import type { Page } from './router.ts';
import { pageHeaders } from './security-headers.ts';

/** Names that hold a hash of their content never change what they mean. */
const hashedFile = /[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/u;
const forever = 'public, max-age=31536000, immutable';
const askEachTime = 'no-cache';

/** The files of the web client as they were built, with their .br and .gz where there are any. */
export function webClient(folder: string): Page {
  if (!existsSync(join(folder, 'index.html'))) return notBuilt;
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
      const isHashed = path.startsWith('/assets/') && hashedFile.test(path);
      response.setHeader('Cache-Control', isHashed ? forever : askEachTime);
    },
  });
  return (request, response) => serve(request, response, () => sendText(response, 404, 'There is nothing here.\n'));
}

const notBuilt: Page = (request, response) => {
  const isStart = (request.url ?? '').split('?')[0] === '/';
  if (isStart) sendText(response, 503, 'The web client is not built. "npm start" builds it.\n');
  else sendText(response, 404, 'There is nothing here.\n');
};
