/** The page of arrivals: asks for its figures every few seconds and draws them. Served as it is. */

// Its name there is none in this repository.
const { default: uPlot } = await import(new URL('uplot.js', import.meta.url).href);

const everyMs = 10_000;
const chartHeightPx = 180;
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
// The values are functions of the scheme, which a canvas does not know.
const probe = document.createElement('span');
probe.hidden = true;
document.body.append(probe);
const colour = (name) => {
  probe.style.color = css(name);
  return getComputedStyle(probe).color;
};
const number = new Intl.NumberFormat();
const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const charts = [
  {
    id: 'sign-ups',
    series: [
      ['signUps', '--amber'],
      ['usualSignUps', '--quiet', [4, 4]],
    ],
  },
  {
    id: 'active',
    series: [
      ['active', '--good'],
      ['usualActive', '--quiet', [4, 4]],
    ],
  },
  { id: 'waiting', series: [['waiting', '--amber']] },
  { id: 'wait', series: [['waitS', '--amber']] },
  {
    id: 'codes',
    series: [
      ['codesSent', '--good'],
      ['codesFailed', '--bad'],
    ],
  },
];
const drawn = new Map();

function draw({ id, series }, minutes) {
  const data = [
    minutes.map(({ minute }) => minute * 60),
    ...series.map(([key]) => minutes.map((each) => each[key] ?? null)),
  ];
  const place = document.getElementById(id);
  const known = drawn.get(id);
  if (known !== undefined) {
    known.setData(data);
    return;
  }
  const axis = {
    stroke: colour('--quiet'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
    font: '12px system-ui',
  };
  const options = {
    width: place.clientWidth,
    height: chartHeightPx,
    legend: { show: false },
    cursor: { y: false },
    scales: { y: { range: (_, __, max) => [0, Math.max(max * 1.1, 4)] } },
    axes: [
      { ...axis, space: 60, values: (_, at) => at.map((seconds) => time.format(seconds * 1000)) },
      { ...axis, size: 52 },
    ],
    series: [
      {},
      ...series.map(([, name, dash]) => ({
        stroke: colour(name),
        width: 2,
        dash,
        spanGaps: true,
        points: { show: false },
      })),
    ],
  };
  const chart = new uPlot(options, data, place);
  new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height: chartHeightPx })).observe(place);
  drawn.set(id, chart);
}

const say = (id, text) => {
  document.getElementById(id).textContent = text;
};

function fill(id, rows) {
  const body = document.getElementById(id);
  body.replaceChildren(
    ...rows.map((cells) => {
      const row = document.createElement('tr');
      row.append(
        ...cells.map((cell) => {
          const field = document.createElement('td');
          field.textContent = cell;
          return field;
        }),
      );
      return row;
    }),
  );
}

const recordOf = (record, key) =>
  record === null ? '—' : `${number.format(record[key])}, ${day.format(record.minute * 60_000)}`;

async function refresh() {
  const answer = await fetch('/admin/growth.json', { cache: 'no-store' });
  if (answer.status === 403) {
    location.reload();
    return;
  }
  const { says, minutes, records, lanes, codes, now } = await answer.json();
  say('says', says);
  say('now-active', number.format(now.active));
  say('now-sign-ups', number.format(minutes.at(-1)?.signUps ?? 0));
  say('now-waiting', number.format(now.waiting));
  say('now-wait', now.waitS === 0 ? 'no wait' : `${number.format(now.waitS)} s to wait`);
  say('record-sign-ups', recordOf(records.signUps, 'signUps'));
  say('record-active', recordOf(records.active, 'active'));
  fill(
    'lanes',
    lanes.map(({ name, state, askedPerS, queued, refused }) => [
      name,
      state,
      askedPerS.toFixed(1),
      number.format(queued),
      number.format(refused),
    ]),
  );
  fill(
    'providers',
    codes.map(({ name, state, sent, failed, p95Ms }) => [
      name,
      state,
      number.format(sent),
      number.format(failed),
      p95Ms === null ? '—' : `${Math.round(p95Ms)} ms`,
    ]),
  );
  for (const chart of charts) draw(chart, minutes);
  say('at', `Figures of ${time.format(Date.now())}`);
}

const again = () =>
  refresh().catch(() => say('at', 'The server does not answer. What is shown is what was known last.'));
await again();
setInterval(again, everyMs);
