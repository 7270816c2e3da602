import type { Clock, Random, WaitingRoom as WaitingRoomPort } from '@suaka/domain';
import {
  Admission,
  KeptWaitingRoom,
  WaitingRoom,
  admissionLimits,
  waitingRoomLimits,
  type AdmissionLimits,
  type WaitingRoomLimits,
} from '@suaka/operations/admission';
import type { Logger } from '@suaka/operations/telemetry';
import type { Stores } from './open-store.ts';
import { ProcessSignals, type SignalSources } from './signals.ts';

export interface AdmissionParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly stores: Pick<Stores, 'engine' | 'waitingPlaces'>;
  readonly keyQueue: SignalSources['keyQueue'];
  /** Read at each use, so that they can change while the server runs. */
  readonly limits?: { readonly admission: AdmissionLimits; readonly waitingRoom: WaitingRoomLimits };
}

export interface ComposedAdmission {
  readonly admission: Admission;
  readonly room: WaitingRoom;
  /** The room as the domain asks it, with its store behind it. */
  readonly waitingRoom: WaitingRoomPort;
  /** Keeps what is not kept yet. */
  stop(): Promise<void>;
}

/** The lanes and the waiting room, which look at this process from now on. */
export async function composeAdmission(parts: AdmissionParts): Promise<ComposedAdmission> {
  const { clock, random, log, stores, keyQueue } = parts;
  const limits = parts.limits ?? { admission: admissionLimits, waitingRoom: waitingRoomLimits };
  const admission = new Admission({ clock, random, limits: limits.admission });
  const room = new WaitingRoom({ clock, random, limits: limits.waitingRoom });
  const kept = new KeptWaitingRoom({
    clock,
    room,
    admission,
    store: stores.waitingPlaces,
    keptS: () => limits.waitingRoom.keptS,
    onFault: (err) => log.error({ err }, 'places of the waiting room could not be kept'),
  });
  await kept.start();
  const signals = new ProcessSignals({ keyQueue, writerDelayMs: stores.engine.writerDelayMs ?? (() => 0) });
  const ticking = admission.start(() => signals.look());
  return {
    admission,
    room,
    waitingRoom: kept,
    stop: async () => {
      ticking.cancel();
      signals.stop();
      await kept.stop();
    },
  };
}
