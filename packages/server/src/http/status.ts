import type { Minute, MinuteStore } from '@suaka/domain';
import type { Admission, WaitingRoom } from '@suaka/operations/admission';
import type { ProviderSnapshot } from '@suaka/operations/codes';
import { pageDocument } from '../pages/page-document.ts';
import { send, sendJson } from './answers.ts';
import { laneStates } from './lane-states.ts';
import type { Route } from './router.ts';
import { pageHeaders } from './security-headers.ts';

export interface StatusParts {
  readonly admission: Pick<Admission, 'snapshot'>;
  readonly room: Pick<WaitingRoom, 'snapshot'>;
  readonly codes: () => readonly ProviderSnapshot[];
  readonly minutes: Pick<MinuteStore, 'between'>;
  readonly nowMs: () => number;
}

const minuteMs = 60_000;
/** The day is shown in stretches of a quarter of an hour. */
const stretchMinutes = 15;
const stretches = 96;
/** The page asks for itself again. */
const refreshS = 30;

type Stretch = 'none' | 'ok' | 'slow' | 'closed';

/** How the server does and did, for everybody: /status for people, /status.json for programs. */
export const statusRoutes = (parts: StatusParts): Route[] => [
  {
    path: '/status.json',
    methods: ['GET', 'HEAD'],
    page: async (_, response) => sendJson(response, 200, { ...statusOf(parts), day: await dayOf(parts) }),
  },
  {
    path: '/status',
    methods: ['GET', 'HEAD'],
    page: async (_, response) => {
      for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
      send(response, 200, 'text/html; charset=utf-8', statusPage(statusOf(parts), await dayOf(parts)));
    },
  },
];

/** How it is now. */
export function statusOf({ admission, room, codes }: Omit<StatusParts, 'minutes' | 'nowMs'>) {
  const { waiting, waitS } = room.snapshot();
  const lanes = laneStates(admission.snapshot()).map(({ lane, name, state, says }) => ({ lane, name, state, says }));
  const isBusy = lanes.some(({ state }) => state !== 'open');
  const areCodesLate = codes().every(({ state }) => state === 'open' || state === 'slow');
  const state = areCodesLate ? 'codes delayed' : waitS > 0 ? 'newcomers wait' : isBusy ? 'busy' : 'operational';
  const says = {
    'codes delayed': 'Codes take longer than usual to arrive.',
    'newcomers wait': `Many people are arriving. Newcomers wait about ${inWords(waitS)}, and places are kept.`,
    busy: 'Suaka is busy. Some things take longer than usual.',
    operational: 'All is well.',
  }[state];
  return { state, says, waiting, waitS, lanes };
}

const inWords = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} seconds` : `${Math.ceil(seconds / 60)} minutes`;

/** The last day in stretches, oldest first; `none` where nothing was written down. */
async function dayOf({ minutes, nowMs }: StatusParts): Promise<Stretch[]> {
  const end = Math.floor(nowMs() / minuteMs) + 1;
  const begin = end - stretches * stretchMinutes;
  const day: Stretch[] = Array.from({ length: stretches }, () => 'none');
  for (const minute of await minutes.between(begin, end)) {
    const index = Math.floor((minute.minute - begin) / stretchMinutes);
    day[index] = worse(day[index] ?? 'none', stretchOf(minute));
  }
  return day;
}

/** Whoever was here noticed a closed lane; a newcomer noticed the wait. */
const stretchOf = ({ closedLanes, waitS, codesFailed, codesSent }: Minute): Stretch => {
  if ((closedLanes & hereBits) !== 0) return 'closed';
  return closedLanes !== 0 || waitS > 0 || codesFailed > codesSent ? 'slow' : 'ok';
};

/** Lanes 1 and 2. */
const hereBits = 0b110;

const order: readonly Stretch[] = ['none', 'ok', 'slow', 'closed'];
const worse = (a: Stretch, b: Stretch): Stretch => (order.indexOf(a) > order.indexOf(b) ? a : b);

const stretchSays: Readonly<Record<Stretch, string>> = {
  none: 'nothing known',
  ok: 'all well',
  slow: 'newcomers waited, or something was slow',
  closed: 'people who were here noticed',
};

function statusPage({ says, lanes, waiting }: ReturnType<typeof statusOf>, day: readonly Stretch[]): string {
  const rows = lanes.map(
    (lane) => `<li><span class="state ${lane.state}"></span><span>${lane.name}</span><span>${lane.says}</span></li>`,
  );
  const blocks = day.map((each) => `<li class="${each}" title="${stretchSays[each]}"></li>`);
  const bad = day.filter((each) => each === 'closed').length;
  const slow = day.filter((each) => each === 'slow').length;
  const body = `<h1>${says}</h1>
<p class="quiet">${waiting === 0 ? 'Nobody waits to come in.' : `${waiting} newcomers have a place in the waiting room.`}</p>
<section><h2>The last day</h2><ol class="day" aria-label="${bad} quarters of an hour in which people who were here noticed something, ${slow} in which newcomers waited or something was slow">${blocks.join('')}</ol>
<p class="ends quiet"><span>24 hours ago</span><span>now</span></p></section>
<section><h2>Now</h2><ul class="lanes">${rows.join('')}</ul></section>`;
  return pageDocument({
    title: 'How Suaka is',
    body,
    head: `<meta http-equiv="refresh" content="${refreshS}">`,
    isNarrow: true,
  });
}
