/** The server answered a call with an rpc_error. */
export class RpcError extends Error {
  override readonly name: string = 'RpcError';
  readonly code: number;
  /** As `FLOOD_WAIT_30` or `PHONE_CODE_INVALID`. */
  readonly text: string;

  constructor(code: number, text: string) {
    super(`${code} ${text}`);
    this.code = code;
    this.text = text;
  }
}

/**
 * Why a call has no answer:
 * - `closed`: the client was closed
 * - `timeout`: the caller's own time was up
 * - `too-many`: more calls wait than a session takes
 * - `refused`: the protocol refused the message, a defect of one of the two sides
 * - `fate-unknown`: the server cannot say any more whether it was done
 * - `key-lost`: the server does not know the auth key any more
 */
export type CallFailureReason = 'closed' | 'timeout' | 'too-many' | 'refused' | 'fate-unknown' | 'key-lost';

export class CallFailed extends Error {
  override readonly name: string = 'CallFailed';
  readonly reason: CallFailureReason;

  constructor(reason: CallFailureReason) {
    super(reason);
    this.reason = reason;
  }
}
