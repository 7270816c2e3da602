let next = 0;

/**
 * A test number that this process has not used yet: 99966, the DC, and nine digits of which the first four tell
 * processes apart, so that tests may share a server.
 */
export const testNumber = (dcId: number): string => {
  next += 1;
  return `99966${dcId}${String(process.pid % 10_000).padStart(4, '0')}${String(next).padStart(5, '0')}`;
};

/** The code of a test number: its DC's digit as often as the code is long. */
export const testCode = (phone: string): string => phone.charAt(5).repeat(5);
