/** Someone who asks for a code for a number without an account. */
export interface Newcomer {
  /** Digits in international format. */
  readonly phone: string;
  /** A place belongs to a number and the key that asked for it. */
  readonly authKeyId: bigint;
  /** See `addressBlockOf`; undefined where limits do not count by address. */
  readonly addressBlock: string | undefined;
  /** A friend who is here has invited the number. */
  readonly isInvited: boolean;
}

/** Holds newcomers back while there are more of them than the server can take without anybody here noticing. */
export interface WaitingRoom {
  /** Nobody has to wait just now: `ask` and `askBack` need not be called, only `passed`. */
  readonly isOpen: boolean;
  /**
   * Asks for a newcomer to come in. A place that this leads to is kept: it survives a restart once this resolves.
   * @returns the seconds to wait, which are honest; undefined where they may come in
   */
  ask(newcomer: Newcomer): Promise<number | undefined>;
  /** The same for someone whose number has an account, who is never put behind newcomers. */
  askBack(authKeyId: bigint): number | undefined;
  /** A newcomer came in while it was open. */
  passed(): void;
}
