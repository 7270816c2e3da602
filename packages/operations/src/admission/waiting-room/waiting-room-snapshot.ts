/** How the waiting room stands, for pages and metrics. */
export interface WaitingRoomSnapshot {
  /** Nobody has to wait. */
  readonly isOpen: boolean;
  /** Newcomers that the server can take each second; undefined as long as no limit was seen. */
  readonly perS: number | undefined;
  readonly admittedPerS: number;
  /** Places that are held now, and the most that there may be. */
  readonly waiting: number;
  readonly placesMax: number;
  /** What someone who came now would be told, in seconds; 0 for no wait. */
  readonly waitS: number;
  readonly invitedWaitS: number;
  /** The share of those with a place who do come. */
  readonly showShare: number;
  /** Address blocks that are counted. */
  readonly blocks: number;
  /** Since the start: newcomers let in; answers with a wait; those of them without a place; places nobody came for; people who came before their time. */
  readonly admitted: number;
  readonly told: number;
  readonly withoutPlace: number;
  readonly noShows: number;
  readonly early: number;
}
