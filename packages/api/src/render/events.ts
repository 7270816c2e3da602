import {
  nowSeconds,
  peerKind,
  type BoxEvent,
  type BoxMessage,
  type ContentExtra,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { renderEntities } from './entity.ts';
import { messagesOf, ptsCount, renderLive } from './event-update.ts';
import { loadFacts, type FactsNeed } from './facts.ts';
import { peersOf, renderReply } from './message.ts';
import { renderPeers, type PeersNeed } from './peers.ts';

type Needed = PeersNeed & FactsNeed;

/** What sessions are told of events of a box, as its reader sees them. Source: core.telegram.org/api/updates */
export async function renderEvents(
  viewer: UserId,
  boxId: PeerId,
  events: readonly BoxEvent[],
  services: Needed,
): Promise<Tl<'Updates'>> {
  const [event] = events;
  if (event?.kind === 'message' && events.length === 1) {
    const short = await shortForm(viewer, event.message, services);
    if (short !== undefined) return short;
  }
  return await renderUpdates(viewer, boxId, events, services);
}

/** Events in full, after the ids that the caller's random ids became, with whomever else the reader meets. */
export async function renderUpdates(
  viewer: UserId,
  boxId: PeerId,
  events: readonly BoxEvent[],
  services: Needed,
  more: {
    readonly sent?: readonly SentId[];
    readonly updates?: readonly Tl<'Update'>[];
    readonly peers?: readonly PeerId[];
  } = {},
): Promise<TlOf<'updates'>> {
  const named = (more.sent ?? []).map(({ id, randomId }): Tl<'Update'> => ({
    _: 'updateMessageID',
    id,
    random_id: randomId,
  }));
  const messages = messagesOf(events);
  const facts = await loadFacts(services, viewer, messages);
  return {
    _: 'updates',
    updates: [...named, ...(more.updates ?? []), ...events.flatMap((event) => renderLive(boxId, event, facts))],
    ...(await renderPeers(services, viewer, [
      ...peersOf(messages, facts),
      ...peersOfBox(boxId),
      ...(more.peers ?? []),
    ])),
    date: nowSeconds(services.clock),
    seq: 0,
  };
}

export interface SentId {
  readonly id: number;
  readonly randomId: bigint;
}

/** A channel is told with whatever happens in it. */
const peersOfBox = (boxId: PeerId): readonly PeerId[] => (peerKind(boxId) === 'channel' ? [boxId] : []);

/** A plain text from or to someone whom every device of the user surely knows: a contact. */
async function shortForm(
  userId: UserId,
  message: BoxMessage,
  services: Needed,
): Promise<TlOf<'updateShortMessage'> | undefined> {
  const { content, peerId } = message;
  if (peerKind(peerId) !== 'user' || peerId === userId || peersOf([message]).length > 2) return undefined;
  if (!isPlain(content.extra)) return undefined;
  const relation = await services.relations.find(userId, peerId as UserId);
  if (relation.mine === undefined) return undefined;
  return {
    _: 'updateShortMessage',
    out: message.isOut || undefined,
    silent: content.extra?.silent,
    id: message.id,
    user_id: peerId,
    message: content.text,
    pts: message.id,
    pts_count: ptsCount,
    date: content.date,
    reply_to: renderReply(message, services),
    entities: renderEntities(content.entities),
  };
}

/** Whether the short form says all there is. */
const isPlain = (extra: ContentExtra | undefined): boolean =>
  extra === undefined || Object.entries(extra).every(([key, value]) => value === undefined || plainExtras.has(key));

const plainExtras: ReadonlySet<string> = new Set(['silent', 'quote', 'noPreview'] satisfies (keyof ContentExtra)[]);
