import { rpcError } from '../errors/rpc-error.ts';
import { peerKind, type PeerId, type UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { sendOrSchedule } from '../scheduled/schedule-message.ts';
import type { Sent } from './append-message.ts';
import type { BoxMessage } from './box-message.ts';
import type { ContentExtra, ForwardHeader } from './content.ts';
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
  /** When they are to be sent; absent for now. */
  readonly dueAt?: number | undefined;
  /** What stands for authors who do not let the caller link to them, by their ids. */
  readonly nameOfHidden: (authors: readonly UserId[]) => Promise<ReadonlyMap<UserId, string>>;
  /** What else the new messages have, such as whom they are sent as. */
  readonly extra?: ContentExtra | undefined;
}

/**
 * Forwards messages in the order given. Those that are gone or cannot be forwarded are passed over.
 *
 * @returns what came of each, with its random id.
 * @throws MESSAGE_IDS_EMPTY, RANDOM_ID_INVALID, MESSAGE_ID_INVALID where none is left.
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
  const found = await parts.boxes.messages(boxOf(forwarding.userId, forwarding.fromPeerId), ids);
  const byId = new Map(found.filter(isForwardable(forwarding.fromPeerId)).map((message) => [message.id, message]));
  const hidden = await forwarding.nameOfHidden(authorsOf([...byId.values()]));
  const date = nowSeconds(parts.clock);
  // Started in order and not awaited one by one: the store keeps the order, and one commit serves all.
  const sendings = ids.flatMap((id, index) => {
    const message = byId.get(id);
    const randomId = randomIds[index];
    if (message === undefined || randomId === undefined) return [];
    return [{ randomId, sent: forwardOne(parts, { ...forwarding, hidden }, message, randomId, date, origin) }];
  });
  if (sendings.length === 0) throw rpcError('MESSAGE_ID_INVALID');
  return await Promise.all(sendings.map(async ({ randomId, sent }) => ({ randomId, sent: await sent })));
}

const isForwardable =
  (from: PeerId) =>
  ({ peerId, content }: BoxMessage): boolean =>
    peerId === from && content.extra?.action === undefined;

/** The people who would be named as first authors. */
function authorsOf(messages: readonly BoxMessage[]): UserId[] {
  const ids = messages.map((message) => headerOf(message, false).fromId);
  return [...new Set(ids)].filter((id): id is UserId => id !== undefined && id > 0);
}

async function forwardOne(
  parts: MessageParts,
  forwarding: Forwarding & { readonly hidden: ReadonlyMap<UserId, string> },
  message: BoxMessage,
  randomId: bigint,
  date: number,
  origin: Origin,
): Promise<Sent> {
  const { userId, toPeerId, isSilent, dropAuthor } = forwarding;
  const forward = dropAuthor ? undefined : veiled(headerOf(message, toPeerId === userId), forwarding.hidden);
  const { text, entities, extra: carried } = message.content;
  const extra = extraOf({
    ...forwarding.extra,
    silent: isSilent || undefined,
    forward,
    media: carried?.media,
    invertMedia: carried?.invertMedia,
  });
  return await sendOrSchedule(
    parts,
    { authorId: userId, date, text, entities, extra, ...destinationOf(userId, toPeerId), randomId },
    forwarding.dueAt,
    origin,
  );
}

/** Puts a name in the place of an author who hides. Source: core.telegram.org/constructor/privacyKeyForwards */
function veiled(header: ForwardHeader, hidden: ReadonlyMap<UserId, string>): ForwardHeader {
  // Only people hide, and a person's peer id is the user's.
  const fromName = header.fromId === undefined ? undefined : hidden.get(header.fromId as UserId);
  return fromName === undefined ? header : { ...header, fromId: undefined, fromName };
}

/** Names the first author; in the saved messages also where the message was found. */
function headerOf({ peerId, id, content }: BoxMessage, isSaved: boolean): ForwardHeader {
  const earlier = content.extra?.forward;
  const first = earlier ?? { fromId: content.extra?.sentAs ?? content.authorId, date: content.date };
  const isPost = earlier === undefined && content.extra?.sentAs !== undefined && peerKind(peerId) === 'channel';
  return {
    ...first,
    ...(isPost ? { channelPost: id, postAuthor: content.extra?.postAuthor } : {}),
    savedFrom: isSaved ? { peerId, messageId: id } : undefined,
  };
}
