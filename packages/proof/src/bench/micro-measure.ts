const warmUpMs = 50;
const measureMs = 200;
/** Calls between two looks at the clock, which costs more than some of what is measured. */
const batch = 64;

const loop = (work: () => unknown, durationMs: number, step: number): number => {
  const startMs = performance.now();
  let count = 0;
  do {
    for (let index = 0; index < step; index += 1) work();
    count += step;
  } while (performance.now() - startMs < durationMs);
  return ((performance.now() - startMs) * 1000) / count;
};

/** Microseconds of one call. @param isSlow for what takes a tenth of a millisecond or more. */
export const microseconds = (work: () => unknown, isSlow = false): number => {
  const step = isSlow ? 1 : batch;
  loop(work, warmUpMs, step);
  return loop(work, measureMs, step);
};

/** Microseconds of one call of an asynchronous function, one after another. */
export const microsecondsAsync = async (work: () => Promise<unknown>, count: number): Promise<number> => {
  await work();
  const startMs = performance.now();
  for (let index = 0; index < count; index += 1) await work();
  return ((performance.now() - startMs) * 1000) / count;
};
