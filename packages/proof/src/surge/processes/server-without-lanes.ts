/**
 * The same server with its lanes, its waiting room and its gate before key exchanges wide open, which no setting of a
 * server allows: what a day is like without them. Run as `node server-without-lanes.ts serve`.
 */
import { keyExchangeGateLimits } from '@suaka/gateway';
import { admissionLimits } from '@suaka/operations/admission';
import { runCommandLine } from '@suaka/server/command-line';

const never = Number.POSITIVE_INFINITY;

/** Limits are read at each use, so that what is changed here counts from the first request on. */
const open = (limits: object, names: readonly string[]): void => {
  for (const name of names) Reflect.set(limits, name, never);
};

open(admissionLimits.strainMarks, Object.keys(admissionLimits.strainMarks));
open(admissionLimits.pressureMarks, Object.keys(admissionLimits.pressureMarks));
for (const lane of Object.values(admissionLimits.lanes)) open(lane, ['share']);
open(keyExchangeGateLimits, Object.keys(keyExchangeGateLimits));

process.exit(await runCommandLine(process.argv.slice(2), process.env));
