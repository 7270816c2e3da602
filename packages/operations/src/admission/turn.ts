/** Someone who may have to wait for a turn in a lane. One of the two is called, once, and not before `offer` returned. */
export interface Turn {
  go(): void;
  /** @param waitS seconds after which to ask again */
  refuse(waitS: number): void;
}

/** What `offer` answers where the request may go on. */
export const goOn = 0;
/** What `offer` answers where the request waits for its turn. */
export const inQueue = -1;
