/** Malformed or unknown TL: the caller's fault, never the server's. */
export class TlError extends Error {
  override readonly name: string = 'TlError';
  /** Set where the bytes are well-formed so far but name a constructor that no schema has. */
  readonly unknownId: number | undefined;

  constructor(message: string, unknownId?: number) {
    super(message);
    this.unknownId = unknownId;
  }
}
