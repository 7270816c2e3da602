import { slowModeFor } from '../chats/slow-mode.ts';
import { rpcError } from '../errors/rpc-error.ts';
import { peerKind, type PeerId, type UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { sendOrSchedule } from '../scheduled/schedule-message.ts';
import type { Sent } from './append-message.ts';
import type { BoxMessage } from './box-message.ts';
import { answerTo, type Answer, type ReplyTarget } from './answer-to.ts';
import type { ContentExtra } from './content.ts';
import { authorsOf, headerOf, veiled } from './forward-header.ts';
import type { MessageParts } from './message-parts.ts';
import { boxOf, destinationOf } from './places.ts';
import { extraOf } from './send-text.ts';

export interface Forwarding {
  readonly userId: UserId;
  readonly fromPeerId: PeerId;
  readonly toPeerId: PeerId;
  readonly ids: readonly number[];
  readonly randomIds: readonly bigint[];
  readonly isSilent: boolean;
  /** As if one had written it oneself. */
  readonly dropAuthor: boolean;
  /** What carries media goes without its text. */
  readonly dropCaptions?: boolean | undefined;
  /** What the forwarded messages answer. */
  readonly replyTo?: ReplyTarget | undefined;
  /** When they are to be sent; absent for now. */
  readonly dueAt?: number | undefined;
  /** What stands for authors who do not let the caller link to them, by their ids. */
  readonly nameOfHidden: (authors: readonly UserId[]) => Promise<ReadonlyMap<UserId, string>>;
  /** A number for an album that was not used before, a decimal string. */
  readonly newAlbum: () => string;
  /** What else the new messages have, such as whom they are sent as. */
  readonly extra?: ContentExtra | undefined;
}

/** What all messages of one forwarding share. */
interface Shared extends Forwarding, Answer {
  readonly hidden: ReadonlyMap<UserId, string>;
  readonly albums: ReadonlyMap<string, string>;
  readonly date: number;
}

/**
 * Forwards messages in the order given; albums stay together. Those that are gone or cannot be forwarded are
 * passed over.
 *
 * @returns what came of each, with its random id.
 * @throws MESSAGE_IDS_EMPTY, RANDOM_ID_INVALID, MESSAGE_ID_INVALID where none is left, CHAT_FORWARDS_RESTRICTED
 * where one is protected.
 * Source: core.telegram.org/method/messages.forwardMessages
 */
export async function forwardMessages(
  parts: MessageParts,
  forwarding: Forwarding,
  origin: Origin,
): Promise<readonly { readonly randomId: bigint; readonly sent: Sent }[]> {
  const { ids, randomIds } = forwarding;
  if (ids.length === 0) throw rpcError('MESSAGE_IDS_EMPTY');
  if (ids.length > parts.limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
  if (randomIds.length !== ids.length || randomIds.includes(0n)) throw rpcError('RANDOM_ID_INVALID');
  await refuseManyInSlowMode(parts, forwarding);
  const found = await parts.boxes.messages(boxOf(forwarding.userId, forwarding.fromPeerId), ids);
  const forwardable = found.filter(isForwardable(forwarding.fromPeerId));
  if (forwardable.some(({ content }) => content.extra?.noForwards === true)) throw rpcError('CHAT_FORWARDS_RESTRICTED');
  const byId = new Map(forwardable.map((message) => [message.id, message]));
  const shared: Shared = {
    ...forwarding,
    ...(await answerTo(parts, { ...forwarding, authorId: forwarding.userId, peerId: forwarding.toPeerId })),
    hidden: await forwarding.nameOfHidden(authorsOf(forwardable)),
    albums: albumsOf(forwardable, forwarding.newAlbum),
    date: nowSeconds(parts.clock),
  };
  // Started in order and not awaited one by one: the store keeps the order, and one commit serves all.
  const sendings = ids.flatMap((id, index) => {
    const message = byId.get(id);
    const randomId = randomIds[index];
    if (message === undefined || randomId === undefined) return [];
    return [{ randomId, message, sent: forwardOne(parts, shared, message, randomId, origin) }];
  });
  if (sendings.length === 0) throw rpcError('MESSAGE_ID_INVALID');
  const sent = await Promise.all(sendings.map(async (each) => ({ ...each, sent: await each.sent })));
  for (const { message } of sent) if (message.content.extra?.isPost === true) parts.postCounts.forward(message);
  return sent;
}

const isForwardable =
  (from: PeerId) =>
  ({ peerId, content }: BoxMessage): boolean =>
    peerId === from && content.extra?.action === undefined;

/** New numbers for albums of which more than one message is forwarded. */
function albumsOf(messages: readonly BoxMessage[], newAlbum: () => string): Map<string, string> {
  const seen = new Set<string>();
  const albums = new Map<string, string>();
  for (const { content } of messages) {
    const album = content.extra?.groupedId;
    if (album === undefined) continue;
    if (seen.has(album) && !albums.has(album)) albums.set(album, newAlbum());
    seen.add(album);
  }
  return albums;
}

async function forwardOne(
  parts: MessageParts,
  shared: Shared,
  message: BoxMessage,
  randomId: bigint,
  origin: Origin,
): Promise<Sent> {
  const { userId, toPeerId, dropAuthor, dropCaptions, date, replyToId, mentions } = shared;
  const { text, entities, extra: carried } = message.content;
  const isBare = dropCaptions === true && carried?.media !== undefined;
  const extra = extraOf({
    ...shared.extra,
    silent: shared.isSilent || undefined,
    forward: dropAuthor ? undefined : veiled(headerOf(message, toPeerId === userId), shared.hidden),
    media: carried?.media,
    invertMedia: carried?.invertMedia,
    groupedId: shared.albums.get(carried?.groupedId ?? ''),
    quote: shared.quote,
    replyFrom: shared.replyFrom,
    mentions,
  });
  const said = isBare ? { text: '', entities: undefined } : { text, entities };
  return await sendOrSchedule(
    parts,
    { authorId: userId, date, ...said, extra, ...destinationOf(userId, toPeerId), replyToId, mentions, randomId },
    shared.dueAt,
    origin,
  );
}

/** In slow mode messages come one by one. */
async function refuseManyInSlowMode(parts: MessageParts, { userId, toPeerId, ids }: Forwarding): Promise<void> {
  if (ids.length === 1 || peerKind(toPeerId) !== 'channel') return;
  const slowModeS = await slowModeFor(parts, { authorId: userId, toChat: toPeerId });
  if (slowModeS !== undefined) throw rpcError('SLOWMODE_MULTI_MSGS_DISABLED');
}
