import { randomUUID } from 'node:crypto';
import type { CodeDelivery, CodeMessage, MailMessage } from '@suaka/domain';

export interface WebhookCodesOptions {
  readonly url: string;
  /** How long the other side may take to answer. */
  readonly timeoutMs?: number;
  /** Told of each failed try, without the code. */
  readonly onFailure: (reason: string) => void;
}

const timeoutMsDefault = 5000;
/** A try that failed on the way or with a 5xx is made once more. */
const triesMax = 2;

/**
 * Hands codes to a program of the operator's, which sends them on: a POST of JSON, answered with
 * any 2xx once the message is taken. Both tries of one code carry the same Idempotency-Key.
 */
export class WebhookCodes implements CodeDelivery {
  readonly kind = 'sms';
  readonly #options: WebhookCodesOptions;

  constructor(options: WebhookCodesOptions) {
    this.#options = options;
  }

  async deliver({ phone, code, validForS, langCode }: CodeMessage): Promise<void> {
    await this.#hand({ phone: `+${phone}`, code, valid_for_s: validForS, lang_code: langCode });
  }

  async deliverMail({ email, purpose, code, validForS, langCode }: MailMessage): Promise<void> {
    await this.#hand({ email, purpose, code, valid_for_s: validForS, lang_code: langCode });
  }

  async #hand(message: Readonly<Record<string, string | number>>): Promise<void> {
    const body = JSON.stringify(message);
    const key = randomUUID();
    for (let attempt = 1; attempt <= triesMax; attempt++) {
      const failure = await this.#post(body, key);
      if (failure === undefined) return;
      this.#options.onFailure(failure.reason);
      if (failure.isFinal) break;
    }
    throw new Error('the webhook did not take the code');
  }

  async #post(body: string, key: string): Promise<{ reason: string; isFinal: boolean } | undefined> {
    try {
      const response = await fetch(this.#options.url, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        redirect: 'error',
        signal: AbortSignal.timeout(this.#options.timeoutMs ?? timeoutMsDefault),
      });
      await response.body?.cancel();
      if (response.ok) return undefined;
      return { reason: `answered ${response.status}`, isFinal: response.status < 500 };
    } catch (error) {
      return { reason: error instanceof Error ? error.message : String(error), isFinal: false };
    }
  }
}
