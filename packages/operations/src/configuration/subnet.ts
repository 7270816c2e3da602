import { isIP } from 'node:net';
import * as v from 'valibot';

/** `10.0.0.0/8, ::1` -> its parts; each an address, alone or with the length of a prefix. */
export const listOfSubnets = v.pipe(
  v.string(),
  v.transform((text) => text.split(/[\s,]+/u).filter((part) => part !== '')),
  v.everyItem(isSubnet, 'must list addresses such as 192.0.2.1 or subnets such as 10.0.0.0/8'),
);

function isSubnet(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/u.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}
