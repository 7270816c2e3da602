import {
  defaultFolderLimits,
  PollNews,
  type Bus,
  type BusMessage,
  type Clock,
  type FolderParts,
  type FolderStore,
  type NotifyParts,
  type NotifyStore,
  type SavedParts,
  type SavedStore,
} from '@suaka/domain';

/** What handlers use of how people keep their chats. */
export interface DialogServices {
  readonly dialogSettings: NotifyParts & FolderParts & SavedParts;
  readonly pollNews: PollNews;
}

export interface DialogServiceParts {
  readonly clock: Clock;
  readonly bus: Bus<BusMessage>;
  readonly stores: {
    readonly notify: NotifyStore;
    readonly folders: FolderStore;
    readonly saved: SavedStore;
  };
}

/** Puts together what the handlers of chat lists need. */
export function dialogServices({ clock, bus, stores }: DialogServiceParts): DialogServices {
  const { notify, folders, saved } = stores;
  return {
    dialogSettings: { clock, bus, notify, folders, saved, folderLimits: defaultFolderLimits },
    pollNews: new PollNews(clock, bus),
  };
}
