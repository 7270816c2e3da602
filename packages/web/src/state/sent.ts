/** What the answer of messages.sendMessage does: the message on its way becomes a message. */
import type { TypeUpdates } from '../codec/generated/types.ts';
import { takeUpdates } from './apply-updates.ts';
import { addMessage, dropOutgoing, messageOfSent } from './outbox.ts';
import { takePts } from './sync.ts';
import type { State } from './state.ts';

/**
 * Confirms one outgoing message. The answer may come after the message itself did, by an update or a difference:
 * then it only leaves the outbox.
 */
export function takeSent(state: State, randomId: bigint, answer: TypeUpdates, nowSeconds: number): State {
  const outgoing = state.outbox.find((one) => one.randomId === randomId);
  const rest = dropOutgoing(state, randomId);
  if (answer._ !== 'updateShortSentMessage') return takeUpdates(rest, answer, nowSeconds);
  const isKnown = (state.sync?.pts ?? 0) >= answer.pts;
  if (outgoing === undefined || isKnown) return takePts(rest, answer.pts, answer.pts_count, nowSeconds);
  const message = messageOfSent(outgoing, answer, state.selfId ?? 0);
  return takePts(addMessage(rest, message), answer.pts, answer.pts_count, nowSeconds);
}
