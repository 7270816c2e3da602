import { Counter, Gauge, type Registry } from 'prom-client';
import type { AdmissionSnapshot } from '../admission/snapshot.ts';
import type { WaitingRoomSnapshot } from '../admission/waiting-room/waiting-room-snapshot.ts';

export interface AdmissionSources {
  readonly admission: { snapshot(): AdmissionSnapshot };
  readonly room: { snapshot(): WaitingRoomSnapshot };
  readonly keyExchange: { snapshot(): { readonly proofsWaiting: number; readonly permanentWaiting: number } };
}

type Values = Readonly<Record<string, number>>;

/** Shows the lanes, the waiting room and the gate of the key exchange, asked for at each scrape. */
export function observeAdmission(registry: Registry, { admission, room, keyExchange }: AdmissionSources): void {
  const show = (name: string, help: string, label: string, read: () => Values, isTotal = false): void => {
    const options = { registers: [], name, help, labelNames: [label] };
    const set = (metric: Gauge | Counter, key: string, value: number): void => {
      if (metric instanceof Gauge) metric.set({ [label]: key }, value);
      else metric.inc({ [label]: key }, value);
    };
    const collect = function (this: Gauge | Counter): void {
      // A counter that is counted elsewhere is begun anew at each look.
      this.reset();
      for (const [key, value] of Object.entries(read())) set(this, key, value);
    };
    if (isTotal) registry.registerMetric(new Counter({ ...options, collect }));
    else registry.registerMetric(new Gauge({ ...options, collect }));
  };
  const ofLanes = (read: (lane: AdmissionSnapshot['lanes'][number]) => number) => (): Values =>
    Object.fromEntries(admission.snapshot().lanes.map((lane) => [String(lane.lane), read(lane)]));
  show(
    'suaka_lane_running',
    'Requests that run, by lane.',
    'lane',
    ofLanes(({ running }) => running),
  );
  show(
    'suaka_lane_queued',
    'Requests that wait for a turn, by lane.',
    'lane',
    ofLanes(({ queued }) => queued),
  );
  show(
    'suaka_lane_limit',
    'Requests that may run at once, by lane; 0 for no limit.',
    'lane',
    ofLanes((each) => each.limit ?? 0),
  );
  show(
    'suaka_lane_wait_seconds',
    'Mean wait for a turn just now, by lane.',
    'lane',
    ofLanes((each) => each.waitMs / 1000),
  );
  show(
    'suaka_lane_closed_ratio',
    'Share of the people to whom a lane is closed.',
    'lane',
    ofLanes((each) => each.closedShare),
  );
  show(
    'suaka_lane_admitted_total',
    'Requests that were let in, by lane.',
    'lane',
    ofLanes((each) => each.admitted),
    true,
  );
  show(
    'suaka_lane_refused_total',
    'Requests that were told to wait, by lane.',
    'lane',
    ofLanes((each) => each.refused),
    true,
  );
  show('suaka_overload', 'Strain closes lanes above 1; pressure holds newcomers back above 1.', 'signal', () => {
    const { strain, pressure, signals } = admission.snapshot();
    const { loopShare } = signals;
    return {
      strain,
      pressure,
      loopShare,
      loopDelaySeconds: signals.loopDelayMs / 1000,
      writerDelaySeconds: signals.writerDelayMs / 1000,
    };
  });
  show(
    'suaka_waiting_room',
    'The waiting room: places held, newcomers a second, waits in seconds, share that shows up.',
    'what',
    () => {
      const { waiting, perS = 0, admittedPerS, waitS, invitedWaitS, showShare } = room.snapshot();
      return { waiting, perS, admittedPerS, waitS, invitedWaitS, showShare };
    },
  );
  show(
    'suaka_waiting_room_total',
    'Newcomers let in, told to wait, told without a place, not come back, come early.',
    'what',
    () => {
      const { admitted, told, withoutPlace, noShows, early } = room.snapshot();
      return { admitted, told, withoutPlace, noShows, early };
    },
    true,
  );
  show('suaka_key_exchanges_waiting', 'Key exchanges that wait for room at the workers.', 'line', () => {
    const { proofsWaiting: proof, permanentWaiting: permanent } = keyExchange.snapshot();
    return { proof, permanent };
  });
}
