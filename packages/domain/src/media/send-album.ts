import { rpcError } from '../errors/rpc-error.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { Sent } from '../messages/append-message.ts';
import type { ContentExtra } from '../messages/content.ts';
import type { MessageEntity } from '../messages/message-entity.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { sendText, type TextToSend } from '../messages/send-text.ts';
import type { Origin } from '../ports/bus.ts';
import type { Random } from '../ports/random.ts';
import { albumKind } from './album-kind.ts';
import type { Media } from './media.ts';
import { positiveLong } from './positive-long.ts';

/** What an album holds at most. Source: core.telegram.org/api/files#albums-grouped-media */
const itemsMax = 10;

export interface AlbumItem {
  readonly randomId: bigint;
  readonly media: Media;
  /** The caption. */
  readonly text: string;
  readonly entities: readonly MessageEntity[] | undefined;
}

export interface AlbumToSend {
  readonly authorId: UserId;
  readonly peerId: PeerId;
  readonly items: readonly AlbumItem[];
  readonly replyTo: TextToSend['replyTo'];
  readonly isSilent: boolean;
  readonly extra?: ContentExtra | undefined;
  readonly clearDraft: boolean;
  /** When it is to be sent; absent for now. */
  readonly dueAt?: number | undefined;
}

/**
 * Sends an album: one message for each item, in their order, which clients show as one.
 *
 * @returns what came of each, with its random id.
 * @throws MEDIA_EMPTY, MULTI_MEDIA_TOO_LONG, MEDIA_INVALID where the items cannot be shown together, RANDOM_ID_EMPTY,
 * RANDOM_ID_INVALID; as `sendText`
 * Source: core.telegram.org/method/messages.sendMultiMedia
 */
export async function sendAlbum(
  parts: MessageParts,
  album: AlbumToSend,
  random: Random,
  origin: Origin,
): Promise<readonly { readonly randomId: bigint; readonly sent: Sent }[]> {
  const { items, extra, ...shared } = album;
  checkItems(items);
  // One alone is no album.
  const groupedId = items.length === 1 ? undefined : positiveLong(random).toString();
  // Started in order and not awaited one by one: the store keeps the order, and one commit serves all.
  return await Promise.all(
    items.map(async ({ media, ...item }, index) => ({
      randomId: item.randomId,
      sent: await sendText(
        parts,
        { ...shared, ...item, clearDraft: shared.clearDraft && index === 0, extra: { ...extra, media, groupedId } },
        origin,
      ),
    })),
  );
}

function checkItems(items: readonly AlbumItem[]): void {
  if (items.length === 0) throw rpcError('MEDIA_EMPTY');
  if (items.length > itemsMax) throw rpcError('MULTI_MEDIA_TOO_LONG');
  const ids = new Set(items.map(({ randomId }) => randomId));
  if (ids.has(0n)) throw rpcError('RANDOM_ID_EMPTY');
  if (ids.size < items.length) throw rpcError('RANDOM_ID_INVALID');
  if (new Set(items.map(({ media }) => albumKind(media))).size > 1) throw rpcError('MEDIA_INVALID');
}
