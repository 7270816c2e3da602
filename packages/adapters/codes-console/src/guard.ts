import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a request is to be answered with: the page, a redirect that sets the cookie, or a refusal. */
export type Verdict =
  | { readonly kind: 'show' }
  | { readonly kind: 'enter'; readonly cookie: string }
  | { readonly kind: 'refuse' };

/** A request that passed a proxy does not come from the one who sits at this machine. */
const forwardingHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];
const cookieName = 'suaka_codes';

const secret = (): string => randomBytes(24).toString('base64url');

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Decides who sees the codes: the holder of the token that is printed at start. The token works
 * once, for a cookie that lasts as long as the process. Host names that are not this server's are
 * refused, so that no page of another site can have a browser read the codes for it.
 */
export class Guard {
  /** Works once. */
  readonly token = secret();
  readonly #session = secret();
  readonly #hosts: ReadonlySet<string>;
  #isSpent = false;

  /** @param hosts names in the Host header that are this server's, without port. */
  constructor(hosts: readonly string[]) {
    this.#hosts = new Set(hosts);
  }

  judge(request: IncomingMessage): Verdict {
    const { headers, url = '/' } = request;
    if (forwardingHeaders.some((name) => headers[name] !== undefined)) return { kind: 'refuse' };
    if (!this.#hosts.has(hostName(headers.host))) return { kind: 'refuse' };
    if (isSame(cookieOf(headers.cookie), this.#session)) return { kind: 'show' };
    const given = new URL(url, 'http://localhost').searchParams.get('token') ?? '';
    if (this.#isSpent || !isSame(given, this.token)) return { kind: 'refuse' };
    this.#isSpent = true;
    return { kind: 'enter', cookie: `${cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=/dev` };
  }
}

const hostName = (host: string | undefined): string => (host ?? '').replace(/:\d+$/u, '').toLowerCase();

function cookieOf(header: string | undefined): string {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const pair = pairs.find((one) => one.startsWith(`${cookieName}=`));
  return pair?.slice(cookieName.length + 1) ?? '';
}
