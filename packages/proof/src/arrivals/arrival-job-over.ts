import { ArrivalJob, arrivalLimits, type ArrivalStore, type BusMessage } from '@suaka/domain';
import { arrivalStoreOver } from '@suaka/store-sql';
import type { House } from '../accounts/house.ts';

/** The job of a house, with what it told each box. */
export interface JobOver {
  readonly job: ArrivalJob;
  readonly told: (BusMessage & { readonly boxId: number })[];
}

/** The work that a server does beside its requests, over the store of a house; `spoil` stands between the two. */
export function arrivalJobOver(house: House, spoil: (store: ArrivalStore) => ArrivalStore = (store) => store): JobOver {
  const told: JobOver['told'] = [];
  const job = new ArrivalJob({
    clock: house.clock,
    bus: {
      publish: (boxId, message) => void told.push({ ...message, boxId }),
      subscribe: () => () => undefined,
    },
    store: spoil(arrivalStoreOver(house.engine)),
    limits: arrivalLimits,
    isCalm: () => true,
  });
  return { job, told };
}
