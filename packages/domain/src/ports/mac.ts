/** Signs short data with a secret of the installation, so that what comes back can be told from what was made up. */
export interface Mac {
  /** 32 bytes; the same data gives the same bytes on every node that shares the keys. */
  sign(data: Uint8Array): Uint8Array;
}
