import { BlockList, isIP } from 'node:net';

/** ::ffff:192.0.2.1, the form in which a dual-stack socket shows an IPv4 peer, becomes 192.0.2.1. */
export const plainAddress = (address: string): string =>
  address.replace(/^::ffff:(?=\d+\.)/iu, '').replace(/%.*$/u, '');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const isIn = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** @param address as `plainAddress` gives it */
export const isLoopback = (address: string): boolean => isIP(address) !== 0 && isIn(loopback, address);

/** @param block as `addressBlock` gives it */
export const isLoopbackBlock = (block: string): boolean => block === addressBlock('::1') || isLoopback(block);

/** The proxies that are believed about who is behind them. */
export class TrustedProxies {
  private readonly list = new BlockList();

  /** @param subnets addresses and subnets (10.0.0.0/8), already validated */
  constructor(subnets: readonly string[]) {
    for (const subnet of subnets) {
      const [address = '', prefix] = subnet.split('/');
      const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
      this.list.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family);
    }
  }

  trusts(address: string): boolean {
    return isIP(address) !== 0 && isIn(this.list, address);
  }

  /**
   * The client behind a chain of proxies: the last address in X-Forwarded-For that is not itself a trusted proxy,
   * since everything further left was written by someone who is not believed.
   */
  clientOf(peer: string, forwardedFor: string | undefined): string {
    const chain = (forwardedFor ?? '').split(',').map((part) => plainAddress(part.trim()));
    let client = peer;
    while (this.trusts(client)) {
      const next = chain.pop();
      if (next === undefined || isIP(next) === 0) break;
      client = next;
    }
    return client;
  }
}

/**
 * The block of addresses that is likely to be one household or one machine: an IPv4 address, or the first 64 bits
 * of an IPv6 one, since a host may choose the rest freely (RFC 4291, section 2.5.1).
 */
export function addressBlock(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
