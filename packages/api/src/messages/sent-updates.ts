import { boxOf, type PeerId, type Sent } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { loadFacts } from '../render/facts.ts';
import { peersOf, renderMessage } from '../render/message.ts';
import { renderUpdates } from '../render/events.ts';

/** What the sender of messages is told in full: which ids its random ids became, and the messages. */
export async function sentUpdates(
  { caller, services }: UserCall,
  peerId: PeerId,
  sendings: readonly { readonly randomId: bigint; readonly sent: Sent }[],
): Promise<TlOf<'updates'>> {
  const boxId = boxOf(caller.userId, peerId);
  const events = sendings.flatMap(({ sent: { id, message, isScheduled } }) =>
    message === undefined || isScheduled === true ? [] : [{ kind: 'message', pts: id, message } as const],
  );
  const waiting = sendings.flatMap(({ sent: { message, isScheduled } }) =>
    message === undefined || isScheduled !== true ? [] : [message],
  );
  const facts = await loadFacts(services, caller.userId, waiting);
  const updates = waiting.map((message): TlOf<'updateNewScheduledMessage'> => ({
    _: 'updateNewScheduledMessage',
    message: renderMessage(message, facts),
  }));
  const sent = sendings.map(({ randomId, sent: { id } }) => ({ id, randomId }));
  return await renderUpdates(caller.userId, boxId, events, services, { sent, updates, peers: peersOf(waiting) });
}
