import { addressBlock, isLoopback } from '../listener/client-address.ts';

/** Who is at the other end, after trusted proxies. */
export interface Peer {
  /** Without port. */
  readonly address: string;
  /** What limits are counted by; see `addressBlock`. */
  readonly addressBlock: string;
  readonly isLoopback: boolean;
}

export const peerOf = (address: string): Peer => ({
  address,
  addressBlock: addressBlock(address),
  isLoopback: isLoopback(address),
});
