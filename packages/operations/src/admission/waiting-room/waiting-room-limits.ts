/** The limits of the waiting room, read at each use. What happens at each bound is said beside it. */
export interface WaitingRoomLimits {
  /** Places; past it newcomers are told a wait and get no place: when it is over they ask like anyone who comes. */
  readonly placesMax: number;
  /** Of these, so many of one address block (/24, /48); past it as above. */
  readonly placesPerBlockMax: number;
  /** Of these, so many of one range of numbers (10,000) in one block; past it as above. */
  readonly placesPerRangeMax: number;
  /** Keys with which one number may hold a place. */
  readonly placesPerNumberMax: number;
  /** The share of the rate that one address block gets while others wait; what it asks for beyond comes later. */
  readonly blockShare: number;
  /** The share of its block that one range of numbers gets. */
  readonly rangeShare: number;
  /** So many of a block come in before its share counts: a household, an office, a class. */
  readonly blockBurst: number;
  /** The share of the rate that is kept for those whom friends invited, as long as any come. */
  readonly invitedShare: number;
  /** A place is kept so long after its time. */
  readonly keptS: number;
  /** Someone who was let in may ask for further codes so long without waiting anew. */
  readonly enteredS: number;
  /** Those who were let in and are remembered; past it the first of them wait anew. */
  readonly enteredMax: number;
  /** A place up to so far ahead is now. */
  readonly slackMs: number;
  /** Clients count seconds and their clocks are not ours: so early somebody may come. */
  readonly graceMs: number;
  /** Places are spread by up to this share of the wait, so that not all of a second come at once. */
  readonly jitterShare: number;
  readonly jitterSMax: number;
  /** The rate never falls below this: everyone gets in at last. */
  readonly perSMin: number;
  /** A rate that is above all that can be asked for; the rate before anything was measured. */
  readonly perSMax: number;
  /** So many come in a second while people are here before anything is measured; from then on the rate grows as it can. */
  readonly perSFirst: number;
  /** Newcomers per second below which pressure is not their doing. */
  readonly busyPerS: number;
  /** The share of what was let in under pressure that is taken as the rate at first. */
  readonly firstShare: number;
  /** How far no-shows may raise the number of places above the rate. */
  readonly overbookMax: number;
  /** Address blocks whose share is counted; past it the one that came first starts anew. */
  readonly blocksMax: number;
}

export const waitingRoomLimits: WaitingRoomLimits = {
  placesMax: 200_000,
  placesPerBlockMax: 2_000,
  placesPerRangeMax: 500,
  placesPerNumberMax: 3,
  blockShare: 0.05,
  rangeShare: 0.5,
  blockBurst: 20,
  invitedShare: 0.2,
  keptS: 300,
  enteredS: 900,
  enteredMax: 50_000,
  slackMs: 1_000,
  graceMs: 1_000,
  jitterShare: 0.05,
  jitterSMax: 5,
  perSMin: 5,
  perSMax: 100_000,
  perSFirst: 150,
  busyPerS: 20,
  firstShare: 0.5,
  overbookMax: 1.5,
  blocksMax: 100_000,
};
