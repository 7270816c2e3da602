/** Whose a place is. */
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
