/** The limits of folders; where Telegram has one, this is the one of its premium accounts, which all are here. */
export interface FolderLimits {
  /** Folders of one person (app config: dialog_filters_limit). */
  readonly filtersMax: number;
  /** Chats that a folder names, pinned ones among them, and as many that it leaves out (dialog_filters_chats_limit). */
  readonly peersMax: number;
  /** Characters of a title. */
  readonly titleLengthMax: number;
  /** Chats that one call moves into or out of the archive. */
  readonly movedAtOnceMax: number;
  /** Chats pinned in the archive, and among the saved messages (saved_dialogs_pinned_limit). */
  readonly archivePinnedMax: number;
  readonly savedPinnedMax: number;
  /** Links of one folder (chatlist_invites_limit). */
  readonly linksMax: number;
  /** Shared folders of one person (chatlists_joined_limit). */
  readonly chatlistsMax: number;
  /** Characters of the title of a link. */
  readonly linkTitleLengthMax: number;
}

export const defaultFolderLimits: FolderLimits = {
  filtersMax: 20,
  peersMax: 200,
  titleLengthMax: 12,
  movedAtOnceMax: 100,
  archivePinnedMax: 100,
  savedPinnedMax: 100,
  linksMax: 100,
  chatlistsMax: 20,
  linkTitleLengthMax: 32,
};

/** Ids that clients give to folders: 0 is the list of all chats and 1 the archive. */
export const filterIds = { min: 2, max: 255 } as const;
