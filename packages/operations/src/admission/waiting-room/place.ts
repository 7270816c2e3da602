/** Someone who asks for a code for a number without an account. */
export interface Newcomer {
  readonly phone: string;
  readonly authKeyId: bigint;
  /** The /24 or /48 that the address lies in; undefined where no limit counts by address. */
  readonly addressBlock: string | undefined;
  /** A friend who is here has invited the number. */
  readonly isInvited: boolean;
}

/** A place in the waiting room, as it is kept. */
export interface Place extends Newcomer {
  /** When the first answer was given. */
  readonly toldMs: number;
  /** When they may come in; kept for some minutes more. */
  readonly dueMs: number;
}

export interface PlaceKey {
  readonly phone: string;
  readonly authKeyId: bigint;
}

/** What the holder of a place may know of it. */
export interface PlaceView {
  /** 1 for the next; 0 for someone who may come in now. */
  readonly place: number;
  readonly ahead: number;
  readonly waitS: number;
  readonly dueMs: number;
  /** Until when it is kept. */
  readonly keptUntilMs: number;
}
