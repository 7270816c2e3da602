import {
  defaultFolderLimits,
  PollNews,
  PrivateTtls,
  type Bus,
  type BusMessage,
  type Clock,
  type FolderParts,
  type FolderStore,
  type NotifyParts,
  type NotifyStore,
  type SavedParts,
  type SavedStore,
  type TtlStore,
} from '@suaka/domain';

/** What handlers use of how people keep their chats. */
export interface DialogServices {
  readonly dialogSettings: NotifyParts & FolderParts & SavedParts & TtlParts;
  readonly pollNews: PollNews;
}

interface TtlParts {
  readonly ttl: TtlStore;
  readonly privateTtls: PrivateTtls;
}

export interface DialogServiceParts {
  readonly clock: Clock;
  readonly bus: Bus<BusMessage>;
  readonly stores: {
    readonly notify: NotifyStore;
    readonly folders: FolderStore;
    readonly saved: SavedStore;
    readonly ttl: TtlStore;
  };
}

/** Puts together what the handlers of chat lists need. */
export function dialogServices({ clock, bus, stores }: DialogServiceParts): DialogServices {
  const { notify, folders, saved, ttl } = stores;
  const privateTtls = new PrivateTtls(ttl);
  return {
    dialogSettings: {
      clock,
      bus,
      notify,
      folders,
      saved,
      ttl,
      privateTtls,
      folderLimits: defaultFolderLimits,
    },
    pollNews: new PollNews(clock, bus),
  };
}
