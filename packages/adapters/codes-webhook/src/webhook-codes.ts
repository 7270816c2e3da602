import {
  CodeRefused,
  type CodeKind,
  type CodeMessage,
  type CodeProvider,
  type Hand,
  type MailMessage,
} from '@suaka/domain';

export interface WebhookCodesOptions {
  readonly url: string;
  /** What the provider does with a code. */
  readonly kind: CodeKind;
  /** Told why a try failed, without the code. */
  readonly onFailure: (reason: string) => void;
}

/** Answers that say that this message is not wanted. Others below 500 say that we are not, as where a key is wrong. */
const refusals: ReadonlySet<number> = new Set([400, 404, 410, 422]);

/**
 * Hands codes to a program of the operator's, which sends them on: a POST of JSON, answered with
 * any 2xx once the message is taken. All tries of one code carry the same Idempotency-Key.
 */
export class WebhookCodes implements CodeProvider {
  readonly kind: CodeKind;
  readonly #options: WebhookCodesOptions;

  constructor(options: WebhookCodesOptions) {
    this.kind = options.kind;
    this.#options = options;
  }

  async deliver({ phone, code, validForS, langCode }: CodeMessage, hand: Hand): Promise<void> {
    await this.#post({ phone: `+${phone}`, via: this.kind, code, valid_for_s: validForS, lang_code: langCode }, hand);
  }

  async deliverMail({ email, purpose, code, validForS, langCode }: MailMessage, hand: Hand): Promise<void> {
    await this.#post({ email, purpose, code, valid_for_s: validForS, lang_code: langCode }, hand);
  }

  async #post(message: Readonly<Record<string, string | number>>, { id, signal }: Hand): Promise<void> {
    const { url, onFailure } = this.#options;
    try {
      const response = await fetch(url, {
        method: 'POST',
        body: JSON.stringify(message),
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
        redirect: 'error',
        signal,
      });
      await response.body?.cancel();
      if (response.ok) return;
      if (refusals.has(response.status)) throw new CodeRefused(`answered ${response.status}`);
      throw new Error(`answered ${response.status}`);
    } catch (error) {
      onFailure(reasonOf(error));
      throw error;
    }
  }
}

/** The cause says what happened on the way: refused, reset, a certificate that is nobody's. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
