import { createTransport, type Transporter } from 'nodemailer';
import { CodeRefused, spokenLanguage, type CodeMessage, type CodeProvider, type MailMessage } from '@suaka/domain';
import { mailTexts, type MailText } from './mail-texts.ts';

export interface SmtpCodesOptions {
  /**
   * `smtp://user:password@host:port/?from=codes@example.org&to={phone}@sms.example.org`, or
   * `smtps://`. In `to`, `{phone}` stands for the digits of the number: mail reaches a person
   * through a gateway that knows whose it is.
   */
  readonly url: string;
  /** Told of each failure, without the code. */
  readonly onFailure: (reason: string) => void;
}

const timeoutMs = 10_000;

/** Sends codes by mail. */
export class SmtpCodes implements CodeProvider {
  readonly kind = 'sms';
  readonly #transport: Transporter;
  readonly #from: string;
  readonly #to: string;
  readonly #onFailure: SmtpCodesOptions['onFailure'];

  /** @throws where the URL lacks `from`, or a `to` that holds {phone}. */
  constructor({ url, onFailure }: SmtpCodesOptions) {
    const parsed = new URL(url);
    const from = parsed.searchParams.get('from');
    const to = parsed.searchParams.get('to');
    if (from === null || to === null || !to.includes('{phone}')) {
      throw new Error('an smtp: URL for codes needs ?from=ADDRESS&to={phone}@DOMAIN');
    }
    this.#from = from;
    this.#to = to;
    this.#onFailure = onFailure;
    const isTls = parsed.protocol === 'smtps:';
    this.#transport = createTransport({
      host: parsed.hostname.replace(/^\[|\]$/gu, ''),
      port: parsed.port === '' ? (isTls ? 465 : 587) : Number(parsed.port),
      secure: isTls,
      ...(parsed.username !== '' && {
        auth: { user: decodeURIComponent(parsed.username), pass: decodeURIComponent(parsed.password) },
      }),
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    });
  }

  async deliver({ phone, code, validForS, langCode }: CodeMessage): Promise<void> {
    const message = mailTexts[spokenLanguage(langCode)].code(code, Math.floor(validForS / 60));
    await this.#send(this.#to.replaceAll('{phone}', phone), code, message);
  }

  /** To the address itself; how long the code is valid is told by the client. */
  async deliverMail({ email, purpose, code, langCode }: MailMessage): Promise<void> {
    await this.#send(email, code, mailTexts[spokenLanguage(langCode)].mail[purpose](code));
  }

  async #send(to: string, code: string, message: MailText): Promise<void> {
    try {
      await this.#transport.sendMail({ from: this.#from, to, ...message });
    } catch (error) {
      this.#onFailure(error instanceof Error ? error.message.replaceAll(code, '*') : 'unknown');
      if (isRefusal(error)) throw new CodeRefused('the receiver is not wanted');
      throw error;
    }
  }
}

/** Mailboxes that do not exist or take nothing. Source: RFC 5321, section 4.2.3 */
const refusals: ReadonlySet<unknown> = new Set([550, 551, 553]);

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'responseCode' in error && refusals.has(error.responseCode);
}
