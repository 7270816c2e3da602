import type { MinuteStore } from '@suaka/domain';
import { pageDocument } from '../pages/page-document.ts';
import { behindLink, tokenOf } from './admin.ts';
import type { AdminLinks } from './admin-links.ts';
import { send, sendJson } from './answers.ts';
import { laneStates } from './lane-states.ts';
import type { Route } from './router.ts';
import { statusOf, type StatusParts } from './status.ts';

export interface GrowthParts extends Omit<StatusParts, 'minutes'> {
  readonly links: AdminLinks;
  readonly minutes: Pick<MinuteStore, 'between' | 'usual' | 'records'>;
  readonly active: () => number;
}

const minuteMs = 60_000;
const shownMinutes = 6 * 60;
const dayMinutes = 1_440;
/** What is usual is the mean of so many days before this one. */
const usualDays = 14;
const minutesPerHour = 60;
const hoursPerDay = 24;

/** Who arrives, for those who run the server: the page, and the figures that it draws. */
export const growthRoutes = (parts: GrowthParts): Route[] => [
  {
    path: '/admin/growth.json',
    methods: ['GET'],
    page: behindLink(parts.links, async (_, response) => sendJson(response, 200, await figuresOf(parts))),
  },
  {
    path: '/admin/growth',
    methods: ['GET'],
    page: behindLink(parts.links, (_, response, session) =>
      send(response, 200, 'text/html; charset=utf-8', growthPage(tokenOf(session))),
    ),
  },
];

async function figuresOf(parts: GrowthParts) {
  const { minutes, admission, room, codes, active, nowMs } = parts;
  const end = Math.floor(nowMs() / minuteMs) + 1;
  const today = end - shownMinutes;
  const [rows, usual, records] = await Promise.all([
    minutes.between(today, end),
    minutes.usual(today - usualDays * dayMinutes, today),
    minutes.records(),
  ]);
  const byHour = new Map(usual.map((each) => [each.hour, each]));
  const { waiting, waitS } = room.snapshot();
  return {
    says: statusOf(parts).says,
    now: { active: active(), waiting, waitS },
    minutes: rows.map((row) => {
      const hour = byHour.get(Math.floor(row.minute / minutesPerHour) % hoursPerDay);
      return { ...row, usualSignUps: hour?.signUps ?? null, usualActive: hour?.active ?? null };
    }),
    records: { signUps: records.signUps ?? null, active: records.active ?? null },
    lanes: laneStates(admission.snapshot()).map(({ says, ...lane }) => ({ ...lane, state: says })),
    codes: codes().map(({ name, state, sent, failed, p95Ms }) => ({ name, state, sent, failed, p95Ms: p95Ms ?? null })),
  };
}

const card = (id: string, name: string, more = ''): string =>
  `<section><span class="quiet">${name}</span><b id="${id}">–</b>${more}</section>`;

const chart = (id: string, name: string, keys: readonly (readonly [style: string, name: string])[]): string =>
  `<section><h2>${name}</h2><div id="${id}"></div><p class="key quiet">${keys
    .map(([style, key]) => `<span><i class="${style}"></i>${key}</span>`)
    .join('')}</p></section>`;

const table = (id: string, name: string, heads: readonly string[]): string =>
  `<section><h2>${name}</h2><div class="scroll"><table><thead><tr>${heads
    .map((head) => `<th scope="col">${head}</th>`)
    .join('')}</tr></thead><tbody id="${id}"></tbody></table></div></section>`;

const growthPage = (csrf: string): string =>
  pageDocument({
    title: 'Who arrives',
    head: `<meta name="csrf" content="${csrf}">
<link rel="stylesheet" href="/pages/uplot.css">
<script type="module" src="/pages/growth.js"></script>`,
    body: `<h1 id="says">Asking how things are…</h1>
<p class="quiet" id="at"></p>
<div class="cards">
${card('now-active', 'People here')}
${card('now-sign-ups', 'Sign-ups in a minute')}
${card('now-waiting', 'In the waiting room', '<span class="quiet" id="now-wait"></span>')}
</div>
<section><h2>Records</h2><ul class="lanes">
<li><span>Sign-ups in a minute</span><span id="record-sign-ups"></span></li>
<li><span>People here at once</span><span id="record-active"></span></li>
</ul></section>
${chart('sign-ups', 'Sign-ups by minute', [
  ['amber', 'today'],
  ['usual', 'usual at this hour'],
])}
${chart('active', 'People here', [
  ['good', 'today'],
  ['usual', 'usual at this hour'],
])}
${chart('waiting', 'Newcomers in the waiting room', [['amber', 'people']])}
${chart('wait', 'The wait that a newcomer is told', [['amber', 'seconds']])}
${chart('codes', 'Codes by minute', [
  ['good', 'handed over'],
  ['bad', 'failed'],
])}
${table('lanes', 'Lanes', ['Lane', 'State', 'Asked each second', 'Wait', 'Refused'])}
${table('providers', 'Delivery of codes', ['Provider', 'State', 'Sent in a minute', 'Failed', '95 % within'])}`,
  });
