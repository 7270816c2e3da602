/** Brings codes to people: sign-in codes to the holder of a number, others by mail. The console, a webhook, mail. */
export interface CodeDelivery {
  /** How the client is told that the code comes. */
  readonly kind: 'sms' | 'call';
  /**
   * Hands the code over. Resolves when the provider has taken it.
   * @throws where it has not; the caller is then told that no code can be sent.
   */
  deliver(message: CodeMessage): Promise<void>;
  /** The same for a code that goes to an address for mail. */
  deliverMail(message: MailMessage): Promise<void>;
}

export interface CodeMessage {
  /** Digits in international format, without a plus. */
  readonly phone: string;
  readonly code: string;
  /** Seconds for which the code is valid. */
  readonly validForS: number;
  /** The language of the device that asked, as an IETF tag. */
  readonly langCode: string;
}

export interface MailMessage {
  readonly email: string;
  /** What it confirms: that the address is the account's, or that its owner forgot the password. */
  readonly purpose: 'setup' | 'recovery';
  readonly code: string;
  readonly validForS: number;
  readonly langCode: string;
}
