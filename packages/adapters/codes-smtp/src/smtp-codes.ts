import { createTransport, type Transporter } from 'nodemailer';
import { CodeRefused, spokenLanguage, type CodeMessage, type CodeProvider, type MailMessage } from '@suaka/domain';

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

const texts = {
  en: (code: string, minutes: number) => ({
    subject: 'Your Suaka code',
    text: `${code} is your Suaka code. It is valid for ${minutes} minutes. Do not give it to anyone.`,
  }),
  id: (code: string, minutes: number) => ({
    subject: 'Kode Suaka Anda',
    text: `${code} adalah kode Suaka Anda. Berlaku ${minutes} menit. Jangan berikan kepada siapa pun.`,
  }),
};

const mailTexts = {
  en: {
    setup: (code: string) => ({
      subject: 'Confirm your address',
      text: `${code} confirms that this address can recover your Suaka password. If you did not ask for it, ignore this.`,
    }),
    recovery: (code: string) => ({
      subject: 'Your Suaka recovery code',
      text: `${code} resets your Suaka password. Do not give it to anyone. If you did not ask for it, ignore this.`,
    }),
  },
  id: {
    setup: (code: string) => ({
      subject: 'Konfirmasi alamat Anda',
      text: `${code} mengonfirmasi bahwa alamat ini dapat memulihkan kata sandi Suaka Anda. Abaikan jika bukan permintaan Anda.`,
    }),
    recovery: (code: string) => ({
      subject: 'Kode pemulihan Suaka Anda',
      text: `${code} mengatur ulang kata sandi Suaka Anda. Jangan berikan kepada siapa pun. Abaikan jika bukan permintaan Anda.`,
    }),
  },
};

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
    const message = texts[spokenLanguage(langCode)](code, Math.floor(validForS / 60));
    await this.#send(this.#to.replaceAll('{phone}', phone), code, message);
  }

  /** To the address itself; how long the code is valid is told by the client. */
  async deliverMail({ email, purpose, code, langCode }: MailMessage): Promise<void> {
    await this.#send(email, code, mailTexts[spokenLanguage(langCode)][purpose](code));
  }

  async #send(to: string, code: string, message: { readonly subject: string; readonly text: string }): Promise<void> {
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
