import type { AdmissionSnapshot } from '@suaka/operations/admission';

type LaneState = 'open' | 'slow' | 'closed';

const names: Readonly<Record<number, string>> = {
  1: 'Sending and receiving',
  2: 'Reading',
  3: 'Logging in',
  4: 'Finishing a sign-up',
  5: 'Signing up',
  6: 'Files',
  7: 'What can wait',
};

/** How a lane stands, in words and as a name of a style. */
export const laneStates = ({ lanes }: AdmissionSnapshot) =>
  lanes.map(({ lane, closedShare, isOverloaded, askedPerS, queued, refused }) => {
    const state: LaneState = closedShare > 0 ? 'closed' : isOverloaded ? 'slow' : 'open';
    const says = { open: 'open', slow: 'slow', closed: 'closed to some' }[state];
    return { lane, name: names[lane] ?? '', state, says, askedPerS, queued, refused };
  });
