import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Route } from '../http/router.ts';

const own = (name: string): string => fileURLToPath(new URL(`./browser/${name}`, import.meta.url));
const require = createRequire(import.meta.url);
const uplotFolder = (): string => dirname(require.resolve('uplot/dist/uPlot.esm.js'));
const fontFile = 'files/plus-jakarta-sans-latin-wght-normal.woff2';

/** Where each file of the pages lies, and what it is. */
const files: readonly (readonly [path: string, file: () => string, type: string])[] = [
  ['/pages/page.css', () => own('page.css'), 'text/css; charset=utf-8'],
  ['/pages/growth.js', () => own('growth.js'), 'text/javascript; charset=utf-8'],
  ['/pages/uplot.js', () => join(uplotFolder(), 'uPlot.esm.js'), 'text/javascript; charset=utf-8'],
  ['/pages/uplot.css', () => join(uplotFolder(), 'uPlot.min.css'), 'text/css; charset=utf-8'],
  ['/pages/jakarta.woff2', () => require.resolve(`@fontsource-variable/plus-jakarta-sans/${fontFile}`), 'font/woff2'],
];

/** The files that the server's own pages ask for, each read when it is first wanted. */
export const pageFileRoutes = (): Route[] =>
  files.map(([path, file, type]) => {
    let bytes: Promise<Buffer> | undefined;
    return {
      path,
      methods: ['GET', 'HEAD'],
      page: async (_, response) => {
        const body = await (bytes ??= readFile(file()));
        response.writeHead(200, {
          'Content-Type': type,
          'Content-Length': body.length,
          'Cache-Control': 'max-age=300',
        });
        response.end(body);
      },
    };
  });
