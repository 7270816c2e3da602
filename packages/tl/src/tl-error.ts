/** What the host answers, with code 400, to a request that cannot be read (core.telegram.org/api/errors). */
export type InputError =
  | 'INPUT_FETCH_ERROR'
  | 'INPUT_METHOD_INVALID'
  | 'INPUT_CONSTRUCTOR_INVALID'
  | 'INPUT_REQUEST_TOO_LONG';

/** Malformed or unknown TL: the caller's fault, never the server's. */
export class TlError extends Error {
  override readonly name: string = 'TlError';
  /** Set where the bytes are well-formed so far but name a constructor that no schema has. */
  readonly unknownId: number | undefined;
  readonly inputError: InputError;

  constructor(message: string, unknownId?: number, inputError: InputError = 'INPUT_FETCH_ERROR') {
    super(message);
    this.unknownId = unknownId;
    this.inputError = inputError;
  }
}
