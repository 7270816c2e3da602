/** Runs `count` pieces of work, so many at a time, and gives their results in order. */
export const concurrently = async <T>(
  count: number,
  width: number,
  work: (index: number) => Promise<T>,
): Promise<T[]> => {
  const results: T[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
};
