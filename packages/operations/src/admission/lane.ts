/** What a request means to the whole under overload; ARCHITECTURE.md has the table. */
export type Lane = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const lanes: readonly Lane[] = [1, 2, 3, 4, 5, 6, 7];

/** One value for each lane, at the lane's number; index 0 is not used. */
export type PerLane<Value> = Value[];

export const perLane = <Value>(make: (lane: Lane) => Value): PerLane<Value> => [
  // Never read: lanes begin at 1, and an index is cheaper than a map on a path that every request takes.
  make(1),
  ...lanes.map(make),
];
