/** What a device knows of one message, whatever constructor told it. */
export interface MessageView {
  readonly id: number;
  readonly peerId: number;
  readonly fromId: number;
  readonly isOut: boolean;
  readonly date: number;
  readonly text: string;
  /** The entities' kinds and places, as JSON. */
  readonly entities: string;
  readonly replyToId: number | undefined;
  readonly isForwarded: boolean;
  /** Where a live location is; '' for a plain text. */
  readonly place: string;
  readonly editDate: number | undefined;
}

export interface DialogView {
  readonly messages: Map<number, MessageView>;
  readInboxMaxId: number;
  readOutboxMaxId: number;
  unreadCount: number;
  isPinned: boolean;
  draft: string | undefined;
}

/** What a device knows of its account, and at which pts. */
export interface AccountState {
  pts: number;
  date: number;
  readonly dialogs: Map<number, DialogView>;
  /** The own rules of privacy, as JSON by key. */
  readonly privacy: Map<string, string>;
}

export const emptyDialog = (): DialogView => ({
  messages: new Map(),
  readInboxMaxId: 0,
  readOutboxMaxId: 0,
  unreadCount: 0,
  isPinned: false,
  draft: undefined,
});

export function dialogOf(state: AccountState, peerId: number): DialogView {
  const known = state.dialogs.get(peerId);
  if (known) return known;
  const fresh = emptyDialog();
  state.dialogs.set(peerId, fresh);
  return fresh;
}

/** A dialog without messages is not listed, so nothing says how far it was read. */
const toldOf = (dialog: DialogView): DialogView =>
  dialog.messages.size > 0 ? dialog : { ...emptyDialog(), draft: dialog.draft };

/** The state as plain data that can be compared: rules of privacy, and dialogs that have a message or a draft. */
export function comparable(state: AccountState): unknown {
  const dialogs = [...state.dialogs]
    .filter(([, dialog]) => dialog.messages.size > 0 || dialog.draft !== undefined)
    .toSorted(([one], [other]) => one - other)
    .map(([peerId, dialog]) => {
      const { messages, ...rest } = toldOf(dialog);
      return { peerId, ...rest, messages: [...messages.values()].toSorted((one, other) => one.id - other.id) };
    });
  return { dialogs, privacy: Object.fromEntries(state.privacy) };
}

export const copyOf = (state: AccountState): AccountState => ({
  ...state,
  privacy: new Map(state.privacy),
  dialogs: new Map([...state.dialogs].map(([id, dialog]) => [id, { ...dialog, messages: new Map(dialog.messages) }])),
});
