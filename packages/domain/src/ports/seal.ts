/**
 * Encrypts what must not be read from a stolen disk. A seal is bound to the purpose and the owner
 * that `context` names, so that a sealed value cannot be moved to another row.
 */
export interface Seal {
  /** Names the key that new values are sealed with. */
  readonly id: string;
  seal(plain: Uint8Array, context: string): Uint8Array;
  /**
   * @throws where the key named by `sealId` is not at hand or the value was altered.
   */
  open(sealed: Uint8Array, sealId: string, context: string): Uint8Array;
}
