import type { DeliveredCode } from './code-provider.ts';

/** Codes on their way to those who wait for them. */
export class CodeBox {
  readonly #waiting = new Map<string, (code: string) => void>();
  /** Codes that came before anyone waited for them. */
  readonly #early = new Map<string, string>();

  readonly deliver = ({ phone, code }: DeliveredCode): void => {
    const take = this.#waiting.get(phone);
    if (take === undefined) {
      this.#early.set(phone, code);
      return;
    }
    this.#waiting.delete(phone);
    take(code);
  };

  /** The next code of a number; undefined where none comes in time. */
  async codeOf(phone: string, withinMs: number): Promise<string | undefined> {
    const early = this.#early.get(phone);
    if (early !== undefined) {
      this.#early.delete(phone);
      return early;
    }
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    const timer = setTimeout(() => {
      this.#waiting.delete(phone);
      resolve(undefined);
    }, withinMs);
    this.#waiting.set(phone, (code) => {
      clearTimeout(timer);
      resolve(code);
    });
    return promise;
  }
}
