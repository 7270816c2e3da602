import { createHash } from 'node:crypto';
import { spokenLanguage } from '@suaka/domain';
import { pageHeaders } from './security-headers.ts';
import type { Route } from './router.ts';
import { tourWords } from './tour-words.ts';

const style = `
  :root { color-scheme: light dark; }
  body { font: 17px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 2rem auto; padding: 0 1rem;
    background: light-dark(#f7f5f1, #10151f); color: light-dark(#17202e, #e9edf4); }
  li { margin-block: 1rem; }
  strong { display: block; }
  a { color: light-dark(#b4610a, #f6b95a); font-weight: 600; }
`;

/** The one style that the page may have, since nothing else of it is allowed. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Shows newcomers around, in the language of their browser: the welcome of the service account links to it. */
export const tourRoute: Route = {
  path: '/tour',
  methods: ['GET', 'HEAD'],
  page: (request, response) => {
    const language = spokenLanguage(request.headers['accept-language']?.split(/[,;]/u)[0]?.trim() ?? '');
    response.writeHead(200, {
      ...pageHeaders,
      'Content-Security-Policy': policy,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language,
      Vary: 'Accept-Language',
      'Cache-Control': 'public, max-age=3600',
    });
    response.end(pageOf(language));
  },
};

// The words come from this program and hold no marks of HTML.
function pageOf(language: keyof typeof tourWords): string {
  const { title, steps, open } = tourWords[language];
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${style}</style>
<h1>${title}</h1>
<ol>${steps.map(([name, text]) => `<li><strong>${name}</strong> ${text.replaceAll('>', '&gt;')}</li>`).join('')}</ol>
<p><a href="/">${open}</a></p>
</html>
`;
}
