import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ConsoleCodes, ShownCode } from './console-codes.ts';
import { Guard } from './guard.ts';

/** Where the page is served. */
export const codesPath = '/dev/codes';

/** The page of a developer's own codes, and how to get in. */
export interface CodesPage {
  /** Path and one-time token, to be printed after the server's address. */
  readonly link: string;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Serves the codes that were printed, as a page or, where JSON is asked for, as data.
 * @param hosts names in the Host header that are this server's, without port.
 */
export function codesPage(codes: ConsoleCodes, hosts: readonly string[]): CodesPage {
  const guard = new Guard(hosts);
  return {
    link: `${codesPath}?token=${guard.token}`,
    answer: (request, response) => {
      const verdict = guard.judge(request);
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('Referrer-Policy', 'no-referrer');
      if (verdict.kind === 'refuse') response.writeHead(403).end('Not for you.\n');
      else if (verdict.kind === 'enter') {
        response.writeHead(303, { Location: codesPath, 'Set-Cookie': verdict.cookie }).end();
      } else show(codes.valid(), request, response);
    },
  };
}

function show(codes: readonly ShownCode[], request: IncomingMessage, response: ServerResponse): void {
  const isJson = (request.headers.accept ?? '').includes('application/json');
  response.setHeader('Content-Type', isJson ? 'application/json' : 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
  response.end(isJson ? JSON.stringify(codes) : page(codes));
}

const escape = (text: string): string => text.replace(/[&<>"']/gu, (mark) => `&#${mark.codePointAt(0)};`);

// Numbers and codes are digits; an address is what someone typed.
const row = (shown: ShownCode): string => {
  const to = 'phone' in shown ? `+${shown.phone}` : escape(shown.email);
  const time = new Date(shown.sentAtMs).toLocaleTimeString('en-GB');
  return `<tr><td>${to}</td><td class="code">${shown.code}</td><td>${time}</td></tr>`;
};

const page = (codes: readonly ShownCode[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="3">
<meta name="viewport" content="width=device-width">
<title>Codes · Suaka</title>
<style>
  :root { color-scheme: light dark; }
  body { font: 15px/1.4 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem;
    background: light-dark(#f7f5f1, #10151f); color: light-dark(#17202e, #e9edf4); }
  td { padding: 0.5rem 1.5rem 0.5rem 0; font-variant-numeric: tabular-nums; }
  .code { font-size: 1.25rem; font-weight: 600; color: light-dark(#b4610a, #f6b95a); }
</style>
<h1>Sign-in codes</h1>
${codes.length === 0 ? '<p>No code is waiting. Ask for one in the app and it appears here.</p>' : `<table>${codes.map(row).join('')}</table>`}
</html>
`;
