/** The part of the state that is kept over a reload: always together with the pts it belongs to. */
import { EMPTY_STATE, type History, type State } from './state.ts';

export type Snapshot = Pick<
  State,
  | 'selfId'
  | 'sync'
  | 'channelSyncs'
  | 'users'
  | 'chats'
  | 'contactIds'
  | 'areContactsLoaded'
  | 'dialogs'
  | 'areDialogsLoaded'
  | 'histories'
> & { readonly version: number };

/** Raised where the shape of the state changes: an older snapshot is then not used. */
export const SNAPSHOT_VERSION = 2;
/** Newest messages kept of each chat. */
const MESSAGES_MAX = 80;

function trim(history: History): History {
  if (history.ids.length <= MESSAGES_MAX) return history;
  const ids = history.ids.slice(-MESSAGES_MAX);
  const oldest = ids[0] ?? 0;
  const messages = new Map([...history.messages].filter(([id]) => id >= oldest));
  return { ...history, ids, messages, isAtStart: false };
}

/** What to keep of the state. */
export function takeSnapshot(state: State): Snapshot {
  const { selfId, sync, channelSyncs, users, chats, contactIds, areContactsLoaded, dialogs, areDialogsLoaded } = state;
  const histories = new Map([...state.histories].map(([id, history]) => [id, trim(history)] as const));
  return {
    version: SNAPSHOT_VERSION,
    selfId,
    sync: sync === undefined ? undefined : { ...sync, held: [], isBehind: false },
    channelSyncs: new Map([...channelSyncs].map(([id, one]) => [id, { ...one, held: [] }] as const)),
    users,
    chats,
    contactIds,
    areContactsLoaded,
    dialogs,
    areDialogsLoaded,
    histories,
  };
}

/** The state that a page begins with. */
export function restoreSnapshot(snapshot: Snapshot | undefined): State {
  if (snapshot?.version !== SNAPSHOT_VERSION) return EMPTY_STATE;
  const { version: _version, ...kept } = snapshot;
  return { ...EMPTY_STATE, ...kept };
}
