/** How a code reaches the holder of a number. */
export type CodeKind = 'sms' | 'call';

/**
 * Brings codes to people: sign-in codes to the holder of a number, others by mail. What stands behind it may be several
 * providers, of which one that fails is left for the next.
 */
export interface CodeDelivery {
  /** The ways that there are, the preferred one first; never empty. */
  readonly kinds: readonly CodeKind[];
  /**
   * Hands the code over. Resolves when a provider has taken it, to the way in which it comes: not the one that was
   * asked for where none of those providers took it.
   * @throws where nobody has; the caller is then told that no code can be sent.
   */
  deliver(message: CodeMessage, way: CodeWay): Promise<CodeKind>;
  /** The same for a code that goes to an address for mail. */
  deliverMail(message: MailMessage): Promise<void>;
}

export interface CodeWay {
  readonly via: CodeKind;
  /** How often the code was sent before: a provider that took it and did not bring it is not the first to get it again. */
  readonly resends: number;
}

/** One provider: the console, a webhook, mail. */
export interface CodeProvider {
  readonly kind: CodeKind;
  /**
   * Resolves when the provider has taken the code.
   * @throws CodeRefused where it does not want this one; anything else where it does not work.
   */
  deliver(message: CodeMessage, hand: Hand): Promise<void>;
  deliverMail(message: MailMessage, hand: Hand): Promise<void>;
}

/** One handing over of a code to a provider. */
export interface Hand {
  /** The same in each try of one code, so that the provider can tell a retry from another message. */
  readonly id: string;
  /** Nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** A provider works but does not take this code, for example since no phone has the number. */
export class CodeRefused extends Error {
  override readonly name = 'CodeRefused';
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
