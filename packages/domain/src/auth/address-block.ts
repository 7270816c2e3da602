/**
 * The block of addresses that newcomers share their places in: a /24 of IPv4 or a /48 of IPv6, which is about what
 * one customer of a hosting company gets. Wider than what connections are counted by, since a place costs nothing.
 */
export function addressBlockOf(address: string): string {
  if (!address.includes(':')) return `${address.split('.', 3).join('.')}.0/24`;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  // What `::` stands for in the first three groups is zeros; what follows it lies further right, or it is one of them.
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/48`;
}
