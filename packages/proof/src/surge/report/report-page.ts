import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drawCharts } from './draw-charts.ts';
import { reportStyle } from './report-style.ts';
import { isKept, type Chart, type Claim, type Report, type Table, type Tile } from './report.ts';

const require = createRequire(import.meta.url);
const read = (name: string): Buffer => readFileSync(require.resolve(name));

const escape = (text: string): string => text.replace(/[&<>"']/gu, (mark) => `&#${mark.codePointAt(0)};`);

const mark = `<svg viewBox="0 0 48 48" aria-hidden="true"><path d="M6 22 24 6l18 16v16a4 4 0 0 1-4 4H20l-8 5v-5h-2a4 4 0 0 1-4-4z"
 fill="none" stroke="var(--ink)" stroke-width="3" stroke-linejoin="round"/><rect x="18" y="22" width="12" height="12" rx="2" fill="#F2A93B"/></svg>`;

const claim = ({ what, isKept: kept, seen }: Claim): string =>
  `<li class="${kept ? '' : 'broken'}"><span class="mark">${kept ? '✓' : '✗'}</span><div>${escape(what)}<p class="quiet">${escape(seen)}</p></div></li>`;

const tile = ({ label, value }: Tile): string =>
  `<div class="card tile"><strong>${escape(value)}</strong><span class="quiet">${escape(label)}</span></div>`;

const chart = ({ title, about }: Chart, index: number): string =>
  `<section class="card chart"><h3>${escape(title)}</h3><p class="quiet">${escape(about)}</p><div class="plot" id="plot-${index}"></div></section>`;

const table = ({ title, head, rows }: Table): string => {
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((cells) => row(cells, 'td')).join('');
  return `<h2>${escape(title)}</h2><div class="card scroll"><table><thead>${row(head, 'th')}</thead><tbody>${body}</tbody></table></div>`;
};

const part = (title: string, body: string): string => (body === '' ? '' : `<h2>${title}</h2>${body}`);

/** One file that needs nothing beside it: charts, typeface and data are inside. */
export const reportPage = (report: Report): string => {
  const font = read('@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2');
  const data = JSON.stringify(report.charts).replaceAll('<', String.raw`\u003c`);
  const verdict =
    report.claims.length === 0
      ? ''
      : `<span class="verdict ${isKept(report) ? '' : 'broken'}">${isKept(report) ? 'Kept' : 'Broken'}</span>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(report.title)}</title>
<style>
@font-face { font-family: 'Plus Jakarta Sans Variable'; font-weight: 200 800; src: url(data:font/woff2;base64,${font.toString('base64')}) format('woff2'); }
${read('uplot/dist/uPlot.min.css').toString()}
${reportStyle}
</style>
</head>
<body>
<main>
<header>${mark}<div><h1>${escape(report.title)}</h1><p>${escape(report.lead)}</p>${verdict}</div></header>
<div class="tiles">${report.tiles.map(tile).join('')}</div>
${part('What had to hold', report.claims.length === 0 ? '' : `<ul class="claims card">${report.claims.map(claim).join('')}</ul>`)}
${part('How it went', report.charts.length === 0 ? '' : `<div class="charts">${report.charts.map(chart).join('')}</div>`)}
${report.tables.map(table).join('')}
${part('How to read this', report.notes.length === 0 ? '' : `<ul class="notes">${report.notes.map((note) => `<li>${escape(note)}</li>`).join('')}</ul>`)}
</main>
<script type="application/json" id="charts">${data}</script>
<script>${read('uplot/dist/uPlot.iife.min.js').toString()}</script>
<script>${drawCharts}</script>
</body>
</html>
`;
};
