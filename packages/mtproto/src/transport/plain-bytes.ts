/**
 * The same memory as a plain Uint8Array. Node's Buffer is one too, but its `slice` shares memory
 * where that of the standard copies, so none may travel further in.
 */
export const plainBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
