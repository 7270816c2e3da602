import type { BoxMessage, Content, ContentExtra, ContentSeq, MessageEntity, PeerId, UserId } from '@suaka/domain';
import type { Queries } from '../dialect.ts';
import { eventKinds, rowFlags } from '../tables/box-tables.ts';
import { decodePlaces, idIn } from './places.ts';

/** A message of a box with its content and the places of what it answers. */
export interface MessageRow {
  pts: number;
  peer_id: PeerId;
  flags: number;
  seq: ContentSeq;
  author_id: UserId;
  date: number;
  edit_date: number | null;
  text: string;
  entities: string | null;
  reply_seq: ContentSeq | null;
  extra: string | null;
  reply_places: string | null;
  marks: number;
  top_id: number | null;
}

/** The messages that boxes show; deleted ones are not among them. */
export const messageRows = (db: Queries) => rowsWithContent(db).where('box_rows.kind', '=', eventKinds.message);

/** Rows of any kind that refer to a content. */
export const rowsWithContent = (db: Queries) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .leftJoin('contents as replied', 'replied.seq', 'contents.reply_seq')
    .select([
      'box_rows.pts',
      'box_rows.peer_id',
      'box_rows.flags',
      'contents.seq',
      'contents.author_id',
      'contents.date',
      'contents.edit_date',
      'contents.text',
      'contents.entities',
      'contents.reply_seq',
      'contents.extra',
      'contents.marks',
      'contents.top_id',
      'replied.places as reply_places',
    ]);

/** The message that a row holds; `id` where it differs from the row's pts. */
export function boxMessageOf(boxId: PeerId, row: MessageRow, id: number = row.pts): BoxMessage {
  return {
    boxId,
    id,
    peerId: row.peer_id,
    isOut: (row.flags & rowFlags.out) !== 0,
    content: contentOf(row),
    replyToId: row.reply_places === null ? undefined : idIn(decodePlaces(row.reply_places), boxId),
    topId: row.top_id ?? undefined,
    isPinned: (row.flags & rowFlags.pinned) !== 0 || undefined,
    isUnheard: (row.flags & rowFlags.unheard) !== 0 || undefined,
  };
}

type ContentRow = Omit<MessageRow, 'pts' | 'peer_id' | 'flags' | 'reply_places' | 'top_id'>;

/** A content as it is stored. */
export function contentOf(row: ContentRow): Content {
  return {
    seq: row.seq,
    authorId: row.author_id,
    date: row.date,
    editDate: row.edit_date ?? undefined,
    text: row.text,
    // Both columns are only ever written from these types.
    entities: row.entities === null ? undefined : (JSON.parse(row.entities) as MessageEntity[]),
    replySeq: row.reply_seq ?? undefined,
    extra: row.extra === null ? undefined : (JSON.parse(row.extra) as ContentExtra),
    marks: row.marks === 0 ? undefined : row.marks,
  };
}
