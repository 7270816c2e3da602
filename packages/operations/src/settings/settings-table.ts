import { lanes } from '../admission/lane.ts';
import type { LiveLimits } from './live-limits.ts';
import { count, ms, perS, seconds, section, share, strain, type Rows, type Setting } from './setting.ts';
import type { LaneLimits } from '../admission/admission-limits.ts';

/** Of lanes that never queue. */
const closingRows: Rows<LaneLimits> = {
  strainMin: strain(1, 20, 'The strain from which on the lane may be closed to a part of the people.'),
};

const laneRows: Rows<LaneLimits> = {
  ...closingRows,
  share: share(0.05, 1, 'Requests that run at once, as a share of the concurrency limit; the others queue.'),
  runningMin: count(1, 1_000, 'So many run whatever the concurrency limit is.'),
  queueMax: count(10, 100_000, 'Requests that wait for a turn; further ones are refused with a wait.'),
  targetMs: ms(
    1,
    1_000,
    'A queue whose shortest wait stays longer is overloaded, and drops all older than twice this.',
  ),
  patienceMs: ms(
    100,
    60_000,
    'The longest wait in a queue that is not overloaded; then the request is refused with a wait.',
  ),
};

/**
 * The one table of limits that can be changed live. What is not here is fixed while a server runs: sizes of caches
 * and pools, which are taken at the start, and what clients were promised by the protocol.
 */
export function settingsTable(live: LiveLimits): readonly Setting[] {
  const { admission, waitingRoom, accounts, failover, gateway } = live;
  return [
    ...section('admission', admission, {
      busyPerS: perS(1, 100_000, 'Requests per second below which nobody is refused.'),
      strainTicks: count(1, 50, 'Looks with strain in a row before any lane closes.'),
      presencePerS: perS(
        0,
        10_000,
        'Requests per second from which on people count as being here, whom newcomers must not disturb.',
      ),
      refusalSMax: seconds(5, 600, 'The longest wait that a refusal tells.'),
    }),
    ...section('concurrency', admission.concurrency, {
      min: count(8, 4_096, 'Requests outside of lane 1 that may run at once, however long answers take.'),
      max: count(64, 65_536, 'The most requests outside of lane 1 that run at once.'),
    }),
    ...section('strain', admission.strainMarks, {
      loopDelayMs: ms(2, 1_000, 'How late the event loop may be on average before lanes close.'),
      writerDelayMs: ms(10, 10_000, 'How old a write that waits for its commit may be before lanes close.'),
      latencyGrowthMs: ms(5, 5_000, 'How much longer than usual answers may take before lanes close.'),
    }),
    ...section('pressure', admission.pressureMarks, {
      loopDelayMs: ms(1, 1_000, 'How late the event loop may be on average before newcomers are let in more slowly.'),
      loopShare: share(
        0.1,
        1,
        'The share of time that the event loop may work before newcomers are let in more slowly.',
      ),
      writerDelayMs: ms(5, 10_000, 'How old a waiting write may be before newcomers are let in more slowly.'),
      latencyGrowthMs: ms(
        2,
        5_000,
        'How much longer than usual answers may take before newcomers are let in more slowly.',
      ),
    }),
    ...lanes.flatMap((lane) => {
      const limits = admission.lanes[lane];
      return section(`lane${lane}`, limits, limits.queueMax === 0 ? closingRows : laneRows);
    }),
    ...section('waitingRoom', waitingRoom, {
      placesMax: count(100, 5_000_000, 'Places that are held; further newcomers are told a wait and get no place.'),
      placesPerBlockMax: count(
        10,
        5_000_000,
        'Places of one address block; further newcomers of it get a wait and no place.',
      ),
      placesPerRangeMax: count(
        10,
        5_000_000,
        'Places of one range of 10,000 numbers in one block; further ones get a wait and no place.',
      ),
      placesPerNumberMax: count(
        1,
        20,
        'Keys with which one number may hold a place; further ones get a wait and no place.',
      ),
      blockShare: share(0.001, 1, 'The share of the rate that one address block gets while others wait.'),
      rangeShare: share(0.01, 1, 'The share of its block that one range of numbers gets.'),
      blockBurst: count(0, 10_000, 'So many of a block come in before its share counts.'),
      invitedShare: share(0, 0.9, 'The share of the rate that is kept for people whom friends invited.'),
      keptS: seconds(60, 86_400, 'A place is kept so long after its time; then it is gone.'),
      enteredS: seconds(60, 86_400, 'Someone who was let in may ask for further codes so long without waiting anew.'),
      perSMin: perS(0.1, 10_000, 'Newcomers each second who are let in whatever happens.'),
      perSMax: perS(1, 1_000_000, 'Newcomers each second who are let in at most.'),
      busyPerS: perS(1, 10_000, 'Newcomers each second below which pressure is not their doing.'),
      jitterShare: share(0, 0.5, 'Places are spread by up to this share of the wait.'),
    }),
    ...section('codes', accounts.codes, {
      validForS: seconds(60, 3_600, 'How long a code that was sent lets in; then a new one is needed.'),
      attemptsMax: count(1, 20, 'Wrong codes before a code is worth nothing.'),
      resendsMax: count(0, 10, 'How often a code can be asked for again by another way.'),
      resendAfterS: seconds(10, 600, 'When clients offer to send a code again.'),
    }),
    ...section('codesPerNumber', accounts.codes.perNumber, {
      perHourMax: count(1, 1_000, 'Codes for one number in an hour; then it hears a wait.'),
      perDayMax: count(1, 10_000, 'Codes for one number in a day; then it hears a wait.'),
    }),
    ...section('codesPerAddress', accounts.codes.perAddress, {
      countMax: count(1, 1_000_000, 'Codes that one address may ask for in the window; then it hears a wait.'),
      windowS: seconds(60, 86_400, 'The window in which the codes of an address are counted.'),
    }),
    ...section('contacts', accounts.contacts, {
      importMax: count(10, 10_000, 'Numbers of one import of contacts; clients send the others again later.'),
    }),
    ...section('failover', failover, {
      attemptTimeoutMs: ms(500, 30_000, 'How long one provider of codes may take; then the next is asked.'),
      totalMs: ms(
        1_000,
        60_000,
        'How long one code may take over all providers; then the caller hears that it cannot be sent.',
      ),
      failedInRowMax: count(1, 100, 'Failures in a row after which a provider is left alone.'),
      failedShareMax: share(0.05, 1, 'The share of failures in a minute at which a provider is left alone.'),
      slowMs: ms(100, 30_000, 'The p95 above which a provider is asked after the others.'),
      openMs: ms(500, 600_000, 'How long a provider is left alone at first.'),
      openMsMax: ms(1_000, 3_600_000, 'How long a provider that fails again and again is left alone at most.'),
      inFlightMax: count(10, 100_000, 'Codes under way with one provider; further ones go to the next.'),
    }),
    ...section('connections', gateway, {
      firstBytesMs: ms(2_000, 120_000, 'A socket that has not said by then what it speaks is closed.'),
      firstMessageMs: ms(10_000, 600_000, 'A connection without a valid message by then is closed.'),
      frameMs: ms(10_000, 600_000, 'A frame that is not whole by then closes its connection.'),
      idleMs: ms(120_000, 86_400_000, 'A connection that says nothing for so long is closed.'),
      writeStallMs: ms(5_000, 600_000, 'A peer that takes nothing of what waits for it for so long is dropped.'),
      silentConnectionsMax: count(
        100,
        1_000_000,
        'Sockets that have not spoken yet; then the one silent longest is closed.',
      ),
      requestsInFlightMax: count(8, 4_096, 'Requests of one connection at once; then its socket is not read.'),
      sessionsPerKeyMax: count(4, 1_024, 'Sessions of one key; then the one away longest is forgotten.'),
    }),
  ];
}
