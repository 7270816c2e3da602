import { rpcError } from '../errors/rpc-error.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import { albumKind } from './album-kind.ts';
import type { Media } from './media.ts';

const isFile = ({ kind }: Media): boolean => kind === 'photo' || kind === 'document';

/**
 * Whether what a message carries may be replaced by this: a file by a file, a place that moves by where it is now, and
 * within an album only by what it can be shown with.
 *
 * @throws MEDIA_PREV_INVALID, MEDIA_NEW_INVALID
 * Source: core.telegram.org/method/messages.editMessage
 */
export function checkReplaceable({ content }: BoxMessage, media: Media): void {
  const before = content.extra?.media;
  if (before === undefined) throw rpcError('MEDIA_PREV_INVALID');
  if (before.kind === 'geoLive') {
    if (media.kind !== 'geoLive') throw rpcError('MEDIA_NEW_INVALID');
    return;
  }
  if (!isFile(before)) throw rpcError('MEDIA_PREV_INVALID');
  if (!isFile(media)) throw rpcError('MEDIA_NEW_INVALID');
  const isInAlbum = content.extra?.groupedId !== undefined;
  if (isInAlbum && albumKind(before) !== albumKind(media)) throw rpcError('MEDIA_NEW_INVALID');
}
