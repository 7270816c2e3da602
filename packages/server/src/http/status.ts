import type { Admission, WaitingRoom } from '@suaka/operations/admission';
import type { ProviderSnapshot } from '@suaka/operations/codes';
import { behindLink, tokenOf } from './admin.ts';
import type { AdminLinks } from './admin-links.ts';
import { send, sendJson } from './answers.ts';
import type { Route } from './router.ts';
import { pageHeaders } from './security-headers.ts';

export interface StatusParts {
  readonly admission: Pick<Admission, 'snapshot'>;
  readonly room: Pick<WaitingRoom, 'snapshot'>;
  readonly codes: () => readonly ProviderSnapshot[];
  readonly links: AdminLinks;
}

const laneNames: Readonly<Record<number, string>> = {
  1: 'Sending and receiving',
  2: 'Reading',
  3: 'Logging in',
  4: 'Finishing a sign-up',
  5: 'Signing up',
  6: 'Files',
  7: 'What can wait',
};

/** How the server does, for everybody at /status and /status.json, and in more detail for those who run it. */
export const statusRoutes = (parts: StatusParts): Route[] => [
  { path: '/status.json', methods: ['GET', 'HEAD'], page: (_, response) => sendJson(response, 200, statusOf(parts)) },
  {
    path: '/status',
    methods: ['GET', 'HEAD'],
    page: (_, response) => {
      for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
      const { says, lanes } = statusOf(parts);
      const rows = lanes.map(({ name, state }) => `<tr><th>${name}</th><td>${state}</td></tr>`);
      send(response, 200, 'text/html; charset=utf-8', documentOf('Suaka: how it is', says, rows, ''));
    },
  },
  {
    path: '/admin/growth',
    methods: ['GET'],
    page: behindLink(parts.links, (_, response, session) => {
      const rows = rowsOf(parts);
      const meta = `<meta name="csrf" content="${tokenOf(session)}">`;
      send(response, 200, 'text/html; charset=utf-8', documentOf('Suaka: arriving', statusOf(parts).says, rows, meta));
    }),
  },
];

function statusOf({ admission, room, codes }: StatusParts) {
  const { waiting, waitS } = room.snapshot();
  const lanes = admission.snapshot().lanes.map(({ lane, closedShare, isOverloaded }) => ({
    lane,
    name: laneNames[lane] ?? '',
    state: closedShare > 0 ? 'closed to some' : isOverloaded ? 'slow' : 'open',
  }));
  const isBusy = lanes.some(({ state }) => state !== 'open');
  const areCodesLate = codes().every(({ state }) => state === 'open' || state === 'slow');
  const state = areCodesLate ? 'codes delayed' : waitS > 0 ? 'newcomers wait' : isBusy ? 'busy' : 'operational';
  const says = {
    'codes delayed': 'Codes take longer than usual to arrive.',
    'newcomers wait': `Many people are arriving. Newcomers wait about ${waitS} seconds, and places are kept.`,
    busy: 'Suaka is busy. Some things take longer than usual.',
    operational: 'All is well.',
  }[state];
  return { state, says, waiting, waitS, lanes };
}

function rowsOf({ admission, room, codes }: StatusParts): string[] {
  const { waiting, waitS, admitted, admittedPerS } = room.snapshot();
  const row = (name: string, value: string): string => `<tr><th>${name}</th><td>${value}</td></tr>`;
  return [
    row('Newcomers let in', `${admitted}, ${admittedPerS.toFixed(1)} each second`),
    row('Waiting room', `${waiting} people, ${waitS} s`),
    ...admission
      .snapshot()
      .lanes.map(({ lane, askedPerS, queued, refused }) =>
        row(laneNames[lane] ?? '', `${askedPerS.toFixed(1)} each second, ${queued} wait, ${refused} refused`),
      ),
    ...codes().map(({ name, state, sent, failed }) =>
      row(`Codes by ${name}`, `${state}: ${sent} sent, ${failed} failed in the last minute`),
    ),
  ];
}

const documentOf = (title: string, says: string, rows: readonly string[], meta: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<meta name="color-scheme" content="light dark">${meta}<title>${title}</title></head>` +
  `<body><h1>${title}</h1><p>${says}</p><table>${rows.join('')}</table></body></html>`;
