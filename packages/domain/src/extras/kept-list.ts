/** What a person keeps, each list in an order of its own. `hiddenWallpapers` are those of everybody that one took away. */
export type KeptList = 'wallpapers' | 'hiddenWallpapers' | 'themes' | 'ringtones' | 'music' | 'emojiStatuses';

/** An item of a list. */
export interface KeptItem {
  readonly id: bigint;
  /** Seconds since the epoch. */
  readonly date: number;
  /** What is kept beside the id, as JSON. */
  readonly data: string | undefined;
}
