/** A place in the waiting room that was told to a newcomer. Times in milliseconds since the epoch. */
export interface WaitingPlace {
  readonly phone: string;
  readonly authKeyId: bigint;
  readonly addressBlock: string | undefined;
  readonly isInvited: boolean;
  readonly toldMs: number;
  readonly dueMs: number;
}

/** Keeps the places of the waiting room over a restart. */
export interface WaitingPlaceStore {
  /** Keeps some places and takes others away, in one transaction. */
  save(changes: {
    readonly kept: readonly WaitingPlace[];
    readonly gone: readonly { readonly phone: string; readonly authKeyId: bigint }[];
  }): Promise<void>;
  /** Places whose time is not before a moment, in the order of their time. */
  since(dueMs: number): Promise<readonly WaitingPlace[]>;
  /** Takes away up to `limit` places whose time is before a moment. */
  removeBefore(dueMs: number, limit: number): Promise<void>;
}
