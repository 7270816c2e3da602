import { peerKind, type PeerId } from '@suaka/domain';
import type { Services } from '../services.ts';

/** The pts that a channel's box has reached, which goes with its messages; undefined for any other chat. */
export const channelPtsOf = async (
  { messages }: Pick<Services, 'messages'>,
  peerId: PeerId,
): Promise<number | undefined> => (peerKind(peerId) === 'channel' ? await messages.boxes.head(peerId) : undefined);
