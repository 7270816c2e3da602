import type { ContentSeq, PeerId } from '../ids.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import type { IndexedContent, Position, SearchMark } from './search-index.ts';

/** Contents that are new or have changed since a mark, as they are now. */
export interface ContentChanges {
  readonly contents: readonly IndexedContent[];
  /** What an index has reached once it has taken these over. */
  readonly mark: SearchMark;
}

/** Bounds of a search in a box; 0 for none. All exclusive. */
export interface SearchBounds {
  readonly minId: number;
  readonly maxId: number;
  readonly minDate: number;
  readonly maxDate: number;
  /** Where the page begins. */
  readonly offsetId: number;
}

/** Those bounds as positions, in the shape of a `SearchScope`. */
export interface SearchRange {
  readonly from: Position;
  readonly below: Position;
  readonly offset: Position;
}

/** What search needs of the message store. */
export interface SearchStore {
  /** At most `limit` new contents and as many changes. */
  changes(mark: SearchMark, limit: number): Promise<ContentChanges>;
  /** Changes up to this one are indexed and need not be told any more. */
  forgetChanges(upTo: number): Promise<void>;
  range(boxId: PeerId, bounds: SearchBounds): Promise<SearchRange>;
  /** The first content of a date or later: dates rise with the contents. */
  seqSince(date: number): Promise<ContentSeq>;
  /** The messages of a box that show these contents still, newest first. */
  shown(boxId: PeerId, seqs: readonly ContentSeq[]): Promise<readonly BoxMessage[]>;
}
