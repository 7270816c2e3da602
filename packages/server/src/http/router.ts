import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpHandler, Peer } from '@suaka/gateway';
import type { Logger } from '@suaka/operations/telemetry';

/** Answers one request, at once or later; what it throws becomes 500. */
export type Page = (request: IncomingMessage, response: ServerResponse, peer: Peer) => void | Promise<void>;

export interface Route {
  /** A path without its query. */
  readonly path: string;
  readonly methods: readonly string[];
  readonly page: Page;
}

/** Finds the page of a path. What no route has goes to `fallback`: the files of the web client. */
export function createRouter(routes: readonly Route[], fallback: Page, log: Logger): HttpHandler {
  const byPath = new Map(routes.map((route) => [route.path, route]));
  return (request, response, peer) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const [path = ''] = (request.url ?? '').split('?');
    const route = byPath.get(path);
    const page = route === undefined ? only(['GET', 'HEAD'], fallback) : only(route.methods, route.page);
    answer(page, request, response, peer).catch((error: unknown) => {
      log.error({ err: error, path }, 'an HTTP request failed');
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
}

async function answer(page: Page, ...args: Parameters<Page>): Promise<void> {
  await page(...args);
}

function only(methods: readonly string[], page: Page): Page {
  return (request, response, peer) => {
    if (methods.includes(request.method ?? '')) return page(request, response, peer);
    response.writeHead(405, { Allow: methods.join(', ') }).end();
  };
}
