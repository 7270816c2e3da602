/**
 * The bound of an LRU cache that may become large and mostly does not. With `max` the library makes room for all
 * entries when the cache is made: a million of them cost a tenth of a second of each start, and 17 MB. Bounded by the sum of sizes
 * instead, each entry being one, it grows at need; setting takes a quarter longer.
 */
export const growsTo = (entriesMax: number): { readonly maxSize: number; readonly sizeCalculation: () => number } => ({
  maxSize: entriesMax,
  sizeCalculation: () => 1,
});
