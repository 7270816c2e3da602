import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Clock } from '@suaka/domain';

/** How long a link can be opened, and how long its browser stays signed in. */
const linkValidMs = 5 * 60_000;
const sessionValidMs = 8 * 3_600_000;
/** Links that were not opened, and browsers; past it the one that came first is forgotten. */
const linksMax = 20;
const sessionsMax = 50;
/** Cannot be guessed. */
const secretBytes = 32;

export const adminCookie = 'suaka_admin';

/**
 * Who may see the console: whoever opened a link that the owner of the data folder made. Kept in memory, by hashes, so
 * that neither a dump of it nor a restart leaves a way in.
 */
export class AdminLinks {
  readonly #clock: Clock;
  /** By hash of the secret: when it ends, in milliseconds since the epoch. */
  readonly #links = new Map<string, number>();
  readonly #sessions = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A link that can be opened once. @param url of the server, with a slash at its end */
  make(url: string): string {
    return `${url}admin?link=${this.#keep(this.#links, linkValidMs, linksMax)}`;
  }

  /** Takes up a link. @returns the secret of a browser's cookie; undefined where the link is used up, old or invented */
  open(link: string): string | undefined {
    const hash = hashOf(link);
    const endsMs = this.#links.get(hash);
    this.#links.delete(hash);
    if (endsMs === undefined || endsMs < this.#clock.nowMs()) return undefined;
    return this.#keep(this.#sessions, sessionValidMs, sessionsMax);
  }

  /** The session of a request; undefined where it has none. */
  sessionOf(request: IncomingMessage): string | undefined {
    const secret = cookieOf(request);
    const endsMs = secret === undefined ? undefined : this.#sessions.get(hashOf(secret));
    return endsMs !== undefined && endsMs >= this.#clock.nowMs() ? secret : undefined;
  }

  /**
   * Whether a request that changes something comes from a page of this console: the page sends what only it could
   * read, a value that belongs to its session.
   */
  isFromConsole(session: string, token: string): boolean {
    const wanted = Buffer.from(csrfOf(session));
    const given = Buffer.from(token);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  }

  end(session: string): void {
    this.#sessions.delete(hashOf(session));
  }

  #keep(secrets: Map<string, number>, validMs: number, max: number): string {
    const secret = randomBytes(secretBytes).toString('base64url');
    const [first] = secrets.keys();
    if (secrets.size >= max && first !== undefined) secrets.delete(first);
    secrets.set(hashOf(secret), this.#clock.nowMs() + validMs);
    return secret;
  }
}

/** What a page of a session sends with whatever changes something. */
export const csrfOf = (session: string): string => hashOf(`csrf ${session}`);

export const sessionSeconds = sessionValidMs / 1000;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

function cookieOf({ headers }: IncomingMessage): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === adminCookie) return value;
  }
  return undefined;
}
