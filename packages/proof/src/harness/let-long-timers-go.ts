/**
 * Stock libraries keep timers of a minute, such as for the next ping, past the end of their clients, and with them the
 * process of a test: it would end a minute after its last test. No such timer keeps this process alive; while a client
 * lives its socket does.
 */
const longMs = 30_000;

const { setTimeout: original } = globalThis;

const wrapped = (...args: Parameters<typeof original>): NodeJS.Timeout => {
  const timer = original(...args);
  if ((args[1] ?? 0) >= longMs) timer.unref();
  return timer;
};

globalThis.setTimeout = Object.assign(wrapped, { __promisify__: original.__promisify__ });
