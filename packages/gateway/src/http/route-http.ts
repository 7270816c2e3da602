import type { ServerResponse } from 'node:http';
import type { Logger } from '@suaka/operations';
import type { HttpHandler } from './http-server.ts';
import type { MtprotoPost } from './mtproto-post.ts';

export interface HttpRoutes {
  readonly post: MtprotoPost;
  readonly log: Logger;
  readonly onRequest: HttpHandler;
}

/** Where MTProto is spoken over HTTP. */
const mtprotoPaths: ReadonlySet<string> = new Set(['/api', '/api_test']);

/** Sends packets of MTProto to their place and everything else on. */
export const routeHttp =
  ({ post, log, onRequest }: HttpRoutes): HttpHandler =>
  (request, response, peer) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (!mtprotoPaths.has(path)) {
      onRequest(request, response, peer);
    } else if (request.method === 'POST') {
      post.handle(request, response, peer).catch((error: unknown) => {
        log.error({ err: error }, 'an HTTP request failed');
        response.destroy();
      });
    } else if (request.method === 'OPTIONS') {
      allow(response);
    } else {
      response.writeHead(405, { Allow: 'POST, OPTIONS' }).end();
    }
  };

/** Pages of any origin may speak MTProto: a packet proves itself, and no cookie is looked at. */
function allow(response: ServerResponse): void {
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'POST, OPTIONS',
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': '86400',
  };
  response.writeHead(204, headers).end();
}
