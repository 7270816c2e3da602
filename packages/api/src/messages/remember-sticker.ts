import { isSticker, keepDocument, type Media } from '@suaka/domain';
import type { UserCall } from '../handler.ts';

/** A sticker that was sent comes first among the sender's recent ones, on all devices. */
export async function rememberSticker({ services, caller }: UserCall, media: Media): Promise<void> {
  if (media.kind !== 'document' || !isSticker(media.document)) return;
  const keeper = { userId: caller.userId, origin: caller };
  await keepDocument(services.stickers, keeper, 'recent', BigInt(media.document.id), true);
}
