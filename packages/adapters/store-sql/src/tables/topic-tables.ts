import type { PeerId, UserId } from '@suaka/domain';

/** Topics of forums, each by the message that it begins with. */
export interface TopicsTable {
  box_id: PeerId;
  id: number;
  title: string;
  icon_color: number;
  icon_emoji_id: string | null;
  creator_id: UserId;
  date: number;
  is_closed: number;
  is_hidden: number;
  /** Its place among the pinned ones, from 0. */
  pinned_place: number | null;
}

export interface TopicTables {
  topics: TopicsTable;
}
