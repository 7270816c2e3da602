import { parseArgs } from 'node:util';
import { newcomersOfTheDay, outageS } from './day/arrival-curve.ts';
import type { DayOptions } from './run/day-run.ts';

export const usage = `Usage: suaka surge [OPTIONS]

Replays the day on which 70 million people came, against a server of one's own:
  --url URL            a server that runs on this machine, such as http://127.0.0.1:8443 (its codes have to go to
                       the code ports: SUAKA_CODES=webhook:http://127.0.0.1:8551/,webhook:http://127.0.0.1:8552/);
                       without it, a server is started on a temporary folder
  --running            the same, with the address that SUAKA_HOST and SUAKA_PORT name
  --code-ports A,B     where the two providers of codes listen (8551,8552 for a running server)
  --scale N            one in N of 70 million; without it, three times what the server takes come at the height
  --compress N         the seven hours pass N times as fast (420: in a minute)
  --calm SECONDS       before the rush (10)
  --messages N         messages per second of people who are here (200)
  --controls-off       the same day without lanes, waiting room and gate
  --report FILE        where the page is written (surge.html)

Without a server:
  --simulate           the whole day by the server's own admission under a simulated clock
  --plan               what a day of 70 million costs, by what was measured
  --measure            measures the costs that both of these build on, on this machine
  --scale, --seed, --report as above`;

/** What is to be done. */
export type SurgeOptions =
  | { readonly kind: 'help' }
  | { readonly kind: 'measure' }
  | { readonly kind: 'plan'; readonly reportFile: string }
  | { readonly kind: 'simulate'; readonly scale: number; readonly seed: number; readonly reportFile: string }
  | { readonly kind: 'play'; readonly day: DayOptions; readonly reportFile: string };

const pairs = 50;
const returning = 40;
const comeBacksPerS = 4;

/** @throws TypeError for what cannot be read */
export const readOptions = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): SurgeOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      url: { type: 'string' },
      running: { type: 'boolean', default: false },
      'code-ports': { type: 'string' },
      scale: { type: 'string' },
      compress: { type: 'string', default: '420' },
      calm: { type: 'string', default: '10' },
      messages: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      'controls-off': { type: 'boolean', default: false },
      simulate: { type: 'boolean', default: false },
      plan: { type: 'boolean', default: false },
      measure: { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  if (values.help) return { kind: 'help' };
  if (values.measure) return { kind: 'measure' };
  if (values.plan) return { kind: 'plan', reportFile: values.report ?? 'surge-plan.html' };
  const seed = positive('seed', values.seed);
  if (values.simulate) {
    const scale = positive('scale', values.scale ?? '1');
    return { kind: 'simulate', scale, seed, reportFile: values.report ?? 'surge-simulation.html' };
  }
  const url = values.url ?? (values.running ? addressOf(environment) : undefined);
  const isWithoutControls = values['controls-off'];
  if (url !== undefined && isWithoutControls) {
    throw new TypeError('--controls-off starts a server of its own: no setting of a running one opens everything');
  }
  const day: DayOptions = {
    ...(url === undefined ? {} : { url }),
    codePorts: portsOf(values['code-ports'] ?? (url === undefined ? '0,0' : '8551,8552')),
    ...(values.scale === undefined
      ? {}
      : { newcomers: Math.round(newcomersOfTheDay / positive('scale', values.scale)) }),
    rushS: outageS / positive('compress', values.compress),
    calmS: positive('calm', values.calm),
    messagesPerS: positive('messages', values.messages),
    comeBacksPerS,
    pairs,
    returning,
    isWithoutControls,
    seed,
  };
  return { kind: 'play', day, reportFile: values.report ?? 'surge.html' };
};

const positive = (name: string, text: string): number => {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) throw new TypeError(`--${name} has to be a number above 0, not ${text}`);
  return value;
};

const portsOf = (text: string): readonly [number, number] => {
  const [first = Number.NaN, second = Number.NaN] = text.split(',').map(Number);
  if (!Number.isInteger(first) || !Number.isInteger(second)) throw new TypeError('--code-ports are two numbers: A,B');
  return [first, second];
};

const addressOf = (environment: Readonly<Record<string, string | undefined>>): string =>
  `http://${environment['SUAKA_HOST'] ?? '127.0.0.1'}:${environment['SUAKA_PORT'] ?? '8443'}`;
