/** Transport errors that a server sends (core.telegram.org/mtproto/mtproto-transports#transport-errors). */
export const transportErrors = {
  /** The auth key is not known, or the packet cannot be understood. */
  notFound: -404,
  /** Too many connections or key exchanges: the client waits before it comes back. */
  flood: -429,
  /** The DC that the client asked for does not exist. */
  invalidDc: -444,
} as const;

export type TransportErrorCode = (typeof transportErrors)[keyof typeof transportErrors];

/** Why a stream of bytes cannot be continued. Never sent to the peer: the connection is closed. */
export type TransportFaultReason =
  | 'frame-too-large'
  | 'frame-too-small'
  | 'frame-misaligned'
  | 'bad-checksum'
  | 'bad-sequence'
  | 'unknown-obfuscated-framing';

export class TransportFault extends Error {
  override readonly name: string = 'TransportFault';
  readonly reason: TransportFaultReason;

  constructor(reason: TransportFaultReason) {
    super(reason);
    this.reason = reason;
  }
}
