import type { Clock, CodeMessage, CodeProvider, MailMessage } from '@suaka/domain';

/** A code that was handed over, with the time in milliseconds since the epoch. */
export type ShownCode = (CodeMessage | MailMessage) & { readonly sentAtMs: number };

/** Codes that are kept for the page; past it the oldest is forgotten. */
export const codesShownMax = 100;

/** For one machine and its developer: prints codes and keeps the last ones for a page. */
export class ConsoleCodes implements CodeProvider {
  readonly kind = 'sms';
  readonly #clock: Clock;
  readonly #print: (line: string) => void;
  readonly #shown: ShownCode[] = [];

  constructor(clock: Clock, print: (line: string) => void) {
    this.#clock = clock;
    this.#print = print;
  }

  deliver(message: CodeMessage): Promise<void> {
    this.#show(message);
    this.#print(`Code for +${message.phone}: ${message.code}`);
    return Promise.resolve();
  }

  deliverMail(message: MailMessage): Promise<void> {
    this.#show(message);
    this.#print(`Code for ${message.email}: ${message.code}`);
    return Promise.resolve();
  }

  #show(message: CodeMessage | MailMessage): void {
    this.#shown.unshift({ ...message, sentAtMs: this.#clock.nowMs() });
    this.#shown.length = Math.min(this.#shown.length, codesShownMax);
  }

  /** Codes that are still valid, the newest first. */
  valid(): readonly ShownCode[] {
    const nowMs = this.#clock.nowMs();
    return this.#shown.filter(({ sentAtMs, validForS }) => sentAtMs + validForS * 1000 > nowMs);
  }
}
