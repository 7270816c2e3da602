import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are nobody's page: one's own machine and network, and what is set aside for other uses.
 * Source: the IANA special-purpose address registries (RFC 6890).
 */
const special = new BlockList();
const ranges4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
const globalUnicast6 = new BlockList();
globalUnicast6.addSubnet('2000::', 3, 'ipv6');
/** Within the global ones: documentation, and ranges that lead to IPv4 addresses in disguise. */
const ranges6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;
for (const [address, bits] of ranges4) special.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of ranges6) special.addSubnet(address, bits, 'ipv6');

const mapped = /^::ffff:(?<dotted>\d+\.\d+\.\d+\.\d+)$/iu;

/** Whether an address is one that anybody in the world could have a page at. */
export function isPublicAddress(address: string): boolean {
  const dotted = mapped.exec(address)?.groups?.['dotted'];
  if (dotted !== undefined) return isPublicAddress(dotted);
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  // Anything else of IPv6, such as mapped, local and loopback addresses in any spelling, is outside.
  return family === 6 && globalUnicast6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
