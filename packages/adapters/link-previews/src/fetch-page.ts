import { lookup as lookupName } from 'node:dns/promises';
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import type { PageFacts, PageFetcher } from '@suaka/domain';
import { defaultFetchLimits, type FetchLimits } from './limits.ts';
import { isPublicAddress } from './public-addresses.ts';
import { readPage } from './read-page.ts';

export interface PageFetcherOptions {
  readonly limits?: FetchLimits;
  /** Finds the addresses of a name; tests lead names to a server of their own. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Which addresses may be asked; tests let their own server through. */
  readonly isAllowed?: (address: string) => boolean;
}

const resolveName = async (host: string): Promise<readonly string[]> =>
  (await lookupName(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Fetches pages of others for their previews. It finds the addresses of a name itself, refuses all that are not public,
 * and connects to the very address that it looked at, anew after each redirect: a name cannot lead it astray in between.
 */
export function pageFetcher(options: PageFetcherOptions = {}): PageFetcher {
  const limits = options.limits ?? defaultFetchLimits;
  const resolve = options.resolve ?? resolveName;
  const isAllowed = options.isAllowed ?? isPublicAddress;

  async function addressOf(host: string): Promise<string | undefined> {
    const bare = host.replace(/^\[|\]$/gu, '');
    const addresses = isIP(bare) === 0 ? await resolve(bare) : [bare];
    // One that is not public among them makes the name a suspicious one.
    return addresses.every(isAllowed) ? addresses[0] : undefined;
  }

  async function follow(url: URL, left: number, signal: AbortSignal): Promise<PageFacts | undefined> {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    if (url.username !== '' || url.password !== '' || url.href.length > limits.urlLengthMax) return undefined;
    const address = await addressOf(url.hostname);
    if (address === undefined) return undefined;
    const response = await ask(url, address, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      return left === 0 ? undefined : await follow(new URL(headers.location, url), left - 1, signal);
    }
    if (statusCode !== 200 || !(headers['content-type'] ?? '').startsWith('text/html')) {
      response.destroy();
      return undefined;
    }
    return readPage(await bodyOf(response, limits.bodyBytesMax), url.href);
  }

  return {
    fetch: async (url) => {
      try {
        return await follow(new URL(url), limits.redirectsMax, AbortSignal.timeout(limits.timeoutMs));
      } catch {
        // Whatever goes wrong with a page of others means that it has no preview.
        return undefined;
      }
    },
  };
}

function ask(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    signal,
    headers: { accept: 'text/html', 'accept-encoding': 'identity', 'user-agent': 'SuakaLinkPreview/1.0' },
    // The connection goes to the address that was looked at; name and certificate stay those of the page.
    lookup: (_host, { all }, found) => {
      const family = isIP(address);
      if (all === true) found(null, [{ address, family }]);
      else found(null, address, family);
    },
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestSecure(url, options) : requestPlain(url, options);
    request.once('response', resolve).once('error', reject).end();
  });
}

/** The beginning of a body, as text. */
async function bodyOf(response: IncomingMessage, bytesMax: number): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    parts.push(part as Buffer);
    length += (part as Buffer).length;
    if (length >= bytesMax) break;
  }
  response.destroy();
  return Buffer.concat(parts).subarray(0, bytesMax).toString('utf8');
}
