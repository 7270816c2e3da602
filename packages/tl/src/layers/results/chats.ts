import type { Result, Tl } from '../../types.ts';
import { until152, until214 } from '../down/down.ts';
import { result } from './results.ts';

/** Who could not be invited is not told: the layer has no words for it. */
const invited = ({ updates }: Result<'messages.createChat'>): Tl<'Updates'> => updates;

/** A host lets clients join by web view only where they can open it. */
function joined(value: Result<'channels.joinChannel'>): Tl<'Updates'> {
  if (value._ === 'messages.chatInviteJoinResultOk') return value.updates;
  throw new Error('a client of this layer cannot join by web view');
}

export const chats = [
  result('messages.createChat', until152, 'Updates', invited),
  result('messages.addChatUser', until152, 'Updates', invited),
  result('channels.inviteToChannel', until152, 'Updates', invited),
  result('channels.joinChannel', until214, 'Updates', joined),
  result('messages.importChatInvite', until214, 'Updates', joined),
  result('messages.getDialogFilters', until152, 'Vector<DialogFilter>', ({ filters }) => filters),
  result('messages.getMessageReadParticipants', until152, 'Vector<int53>', (readers) =>
    readers.map(({ user_id }) => user_id),
  ),
  // An older client has no menu to choose from: whatever else is asked of it, nothing was reported.
  result('messages.report', until152, 'Bool', ({ _ }) => _ === 'reportResultReported'),
];
