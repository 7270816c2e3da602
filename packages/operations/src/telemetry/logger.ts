import { pino, type DestinationStream } from 'pino';
import type { LogLevel } from '../configuration/config.ts';

/** What the rest of the house logs with: structured facts first, then one short sentence. */
export interface Logger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** A logger of JSON lines to standard error, so that standard output stays for what people read. */
export function createLogger(level: LogLevel, destination: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, base: null, redact: ['code', 'phone', 'phone_number', 'phone_code', 'token'] }, destination);
}
