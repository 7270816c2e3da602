/** Milliseconds since the epoch with a fraction, which all processes of one machine agree about. */
export const now = (): number => performance.timeOrigin + performance.now();
