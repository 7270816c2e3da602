import { boxOf, type BoxMessage, type PeerId, type UserId, type WebPage } from '@suaka/domain';
import { channelOfPeer, peerKind } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';

/** Nothing is cached by this, and a client that sends it is answered in full. */
const noHash = 0;

/** Source: core.telegram.org/type/WebPage */
export function renderWebPage(page: WebPage): Tl<'WebPage'> {
  const id = BigInt(page.id);
  const { facts } = page;
  if (facts === undefined) return { _: 'webPagePending', id, url: page.url, date: page.date };
  if (facts === null) return { _: 'webPageEmpty', id, url: page.url };
  return {
    _: 'webPage',
    id,
    url: facts.url,
    display_url: facts.url.replace(/^https?:\/\//u, '').replace(/\/$/u, ''),
    hash: noHash,
    type: facts.type,
    site_name: facts.siteName,
    title: facts.title,
    description: facts.description,
  };
}

/** What a message that leads to a page carries; nothing where the page has no preview. */
export function webPageMedia(page: WebPage | undefined): TlOf<'messageMediaWebPage'> | undefined {
  if (page === undefined || page.facts === null) return undefined;
  return { _: 'messageMediaWebPage', webpage: renderWebPage(page) };
}

/** The pages that messages lead to, as they are known; one that is not known yet is waited for. */
export async function pagesIn(
  { linkPreviews, clock }: Pick<Services, 'linkPreviews' | 'clock'>,
  messages: readonly BoxMessage[],
): Promise<ReadonlyMap<string, WebPage>> {
  const urls = messages.flatMap(({ content }) => {
    const media = content.extra?.media;
    return media?.kind === 'webPage' ? [media.url] : [];
  });
  if (urls.length === 0) return none;
  const known = await linkPreviews.known([...new Set(urls)]);
  const date = Math.floor(clock.nowMs() / 1000);
  const pending = urls.map((url): [string, WebPage] => [url, { url, id: pendingId, date, facts: undefined }]);
  return new Map([...pending, ...known.map((page): [string, WebPage] => [page.url, page])]);
}

const none: ReadonlyMap<string, WebPage> = new Map();
/** A page has its id when it was looked at. */
const pendingId = '0';

/**
 * A page was looked at. It takes no pts: told with the one that the box has reached.
 * Source: core.telegram.org/constructor/updateWebPage
 */
export async function webPageUpdate(
  services: Pick<Services, 'linkPreviews' | 'messages'>,
  boxId: PeerId,
  url: string,
): Promise<Tl<'Update'> | undefined> {
  const [page] = await services.linkPreviews.known([url]);
  if (page === undefined) return undefined;
  const at = { webpage: renderWebPage(page), pts: await services.messages.boxes.head(boxId), pts_count: 0 };
  return peerKind(boxId) === 'channel'
    ? { _: 'updateChannelWebPage', channel_id: channelOfPeer(boxId), ...at }
    : { _: 'updateWebPage', ...at };
}

/** The boxes of a chat of two or a channel that show a message to it. */
export const boxesOf = (author: UserId, peer: PeerId): PeerId[] =>
  peerKind(peer) === 'user' ? [...new Set([author, peer])] : [boxOf(author, peer)];
