/**
 * What the simulation takes for granted. The report names each of these: they are assumptions about the world, not
 * measures of the server.
 */
export const modelled = {
  /** The share of a node's network thread that people take who are here. */
  shareOfPeople: 0.3,
  /** Requests of people who are here of which the time is looked at, per second; the rest are in the share above. */
  probesPerS: 40,
  readShare: 0.3,
  /** Before the rush. */
  calmMs: 600_000,
  /** At this share of the outage another node fails, and its people come to this one within some seconds. */
  incidentAt: 0.18,
  incidentMs: 120_000,
  herd: 4_000,
  herdWithinMs: 10_000,
  /** How long a code takes to arrive and to be typed: so long, and so much more on average. */
  codeMs: 5_000,
  typingMs: 15_000,
  /** So much later than told a client asks again at most. */
  lateMs: 300,
  /** The share of newcomers who give up at each refusal. */
  givesUp: 0.02,
  /** Newcomers of one address block: a carrier puts many behind one. */
  peoplePerBlock: 2_000,
  /** The day ends when everyone is in, or after so many outages. */
  dayLengthMax: 3,
  /** Sign-ups that a region's nodes can take together, relative to the mean that comes: its peak is three times that. */
  capacity: 2,
} as const;
