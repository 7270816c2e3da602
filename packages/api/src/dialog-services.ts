import {
  defaultFolderLimits,
  LinkPreviews,
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
  type PageFetcher,
  type Random,
  type SavedStore,
  type WebPageStore,
  type TtlStore,
} from '@suaka/domain';

/** What handlers use of how people keep their chats. */
export interface DialogServices {
  readonly dialogSettings: NotifyParts & FolderParts & SavedParts & TtlParts;
  readonly pollNews: PollNews;
  readonly linkPreviews: LinkPreviews;
}

interface TtlParts {
  readonly ttl: TtlStore;
  readonly privateTtls: PrivateTtls;
}

export interface DialogServiceParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  /** Absent where no pages are looked at. */
  readonly pageFetcher?: PageFetcher | undefined;
  readonly stores: {
    readonly webPages: WebPageStore;
    readonly notify: NotifyStore;
    readonly folders: FolderStore;
    readonly saved: SavedStore;
    readonly ttl: TtlStore;
  };
}

/** Puts together what the handlers of chat lists need. */
export function dialogServices({ clock, random, bus, stores, pageFetcher }: DialogServiceParts): DialogServices {
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
    linkPreviews: new LinkPreviews({ clock, random, bus, store: stores.webPages, fetcher: pageFetcher }),
  };
}
