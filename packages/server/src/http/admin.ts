import { sendText } from './answers.ts';
import { adminCookie, csrfOf, sessionSeconds, type AdminLinks } from './admin-links.ts';
import type { Page, Route } from './router.ts';
import { pageHeaders } from './security-headers.ts';

/** Named in no cookie, so that a page of another origin cannot send it. */
export const csrfHeader = 'x-suaka-csrf';

export interface AdminRouteParts {
  readonly links: AdminLinks;
  readonly isTls: boolean;
}

/** `/admin?link=...` lets a browser in, once; `/admin/leave` lets it out. */
export const adminRoutes = ({ links, isTls }: AdminRouteParts): Route[] => [
  {
    path: '/admin',
    methods: ['GET'],
    page: (request, response) => {
      const link = new URL(request.url ?? '', 'http://here').searchParams.get('link');
      if (link === null && links.sessionOf(request) !== undefined) {
        response.writeHead(303, { Location: '/admin/growth' }).end();
        return;
      }
      const session = link === null ? undefined : links.open(link);
      if (session === undefined) {
        refuse(response);
        return;
      }
      // The link must not stay in the address: whoever looks over a shoulder reads it there.
      response.writeHead(303, { ...cookieHeader(session, sessionSeconds, isTls), ...quiet, Location: '/admin/growth' });
      response.end();
    },
  },
  {
    path: '/admin/leave',
    methods: ['POST'],
    page: changing(links, (_, response, session) => {
      links.end(session);
      response.writeHead(204, { ...cookieHeader('', 0, isTls), ...quiet }).end();
    }),
  },
];

type AdminPage = (request: Parameters<Page>[0], response: Parameters<Page>[1], session: string) => void | Promise<void>;

/** A page for those who were let in. */
export const behindLink =
  (links: AdminLinks, page: AdminPage): Page =>
  (request, response) => {
    const session = links.sessionOf(request);
    if (session === undefined) return refuse(response);
    for (const [name, value] of Object.entries({ ...pageHeaders, ...quiet })) response.setHeader(name, value);
    return page(request, response, session);
  };

/** The same for what changes something. */
export function changing(links: AdminLinks, page: AdminPage): Page {
  return behindLink(links, (request, response, session) => {
    const token = request.headers[csrfHeader];
    if (typeof token === 'string' && links.isFromConsole(session, token)) return page(request, response, session);
    sendText(response, 403, 'This did not come from the console.\n');
  });
}

/** What the page of a session says to be believed. */
export const tokenOf = (session: string): string => csrfOf(session);

const quiet = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

const refuse = (response: Parameters<Page>[1]): void =>
  sendText(response, 403, 'The console opens by a link that can be used once. Make one: npm run suaka -- admin link\n');

function cookieHeader(value: string, maxAgeS: number, isTls: boolean): Record<string, string> {
  const parts = [`${adminCookie}=${value}`, 'Path=/admin', `Max-Age=${maxAgeS}`, 'HttpOnly', 'SameSite=Strict'];
  return { 'Set-Cookie': [...parts, ...(isTls ? ['Secure'] : [])].join('; ') };
}
