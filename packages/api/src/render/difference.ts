import type { Difference, StateEvent, UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';
import { messagesOf, renderEvent } from './event-update.ts';
import { peopleOf, renderMessage } from './message.ts';
import { peopleOfState, stateUpdate } from './state-event.ts';
import { renderState } from './updates-state.ts';
import { renderUsers } from './users.ts';

type Needed = Pick<Services, 'people' | 'relations' | 'presence'>;

/** Source: core.telegram.org/type/updates.Difference */
export async function renderDifference(
  viewer: UserId,
  difference: Difference,
  services: Needed,
): Promise<Tl<'updates.Difference'>> {
  if (difference.kind === 'empty') return { _: 'updates.differenceEmpty', date: difference.date, seq: 0 };
  if (difference.kind === 'tooLong') return { _: 'updates.differenceTooLong', pts: difference.pts };
  const { events, stateEvents, state, isLast } = difference;
  const messages = messagesOf(events);
  const body = {
    new_messages: events.flatMap((event) => (event.kind === 'message' ? [renderMessage(event.message)] : [])),
    new_encrypted_messages: [],
    other_updates: [
      ...events.flatMap((event) => (event.kind === 'message' ? [] : [renderEvent(event)])),
      ...(await stateUpdates(viewer, stateEvents, services)),
    ],
    chats: [],
    users: await renderUsers(services, viewer, [...peopleOf(messages), ...stateEvents.flatMap(peopleOfState)]),
  };
  return isLast
    ? { _: 'updates.difference', ...body, state: renderState(state) }
    : { _: 'updates.differenceSlice', ...body, intermediate_state: renderState(state) };
}

async function stateUpdates(viewer: UserId, events: readonly StateEvent[], services: Needed): Promise<Tl<'Update'>[]> {
  const updates = await Promise.all(events.map((event) => stateUpdate(viewer, event, services)));
  return updates.filter((update) => update !== undefined);
}
