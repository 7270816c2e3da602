import {
  indexedContent,
  peerKind,
  type ContentChanges,
  type ContentSeq,
  type IndexedContent,
  type PeerId,
  type SearchMark,
  type ShownPlace,
} from '@suaka/domain';
import { sql, type Selectable } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import type { ContentTable } from '../tables/box-tables.ts';
import { contentOf } from './message-rows.ts';
import { decodePlaces, shownPlaces } from './places.ts';

/** A content with the peer of its first place: what kind of chat it was said in. */
export type ChangedContent = Selectable<ContentTable> & { first_peer: PeerId | null };

/** What is read of a content `c` for the index. */
export const changedColumns = sql`
  c.*, (select peer_id from box_rows where box_id = c.places ->> '$[0][0]' and pts = c.places ->> '$[0][1]') as first_peer`;

const findNew = statement(
  (_, p: { after: ContentSeq; limit: number }) =>
    sql<ChangedContent>`select ${changedColumns} from contents c where c.seq > ${p.after} order by c.seq limit ${p.limit}`,
);

const findBySeq = statement(
  (_, p: { seqs: readonly ContentSeq[] }) =>
    sql<ChangedContent>`select ${changedColumns} from contents c where c.seq in ${list(p.seqs)}`,
);

const findChanges = statement((db, p: { after: number; limit: number }) =>
  db.selectFrom('content_changes').select(['id', 'seq']).where('id', '>', p.after).orderBy('id').limit(p.limit),
);

const findPeer = statement((db, p: { box: PeerId; pts: number }) =>
  db.selectFrom('box_rows').select('peer_id').where('box_id', '=', p.box).where('pts', '=', p.pts),
);

/** What is new or has changed since a mark, as it is now. */
export function* contentChanges(args: { readonly mark: SearchMark; readonly limit: number }): Steps<ContentChanges> {
  const { mark, limit } = args;
  const changes = yield* run(findChanges({ after: mark.change, limit }));
  // What is not indexed yet comes with the new ones, as it will be then.
  const seqs = changes.map(({ seq }) => seq).filter((seq) => seq <= mark.seq);
  const changed = seqs.length === 0 ? [] : yield* run(findBySeq({ seqs: [...new Set(seqs)] }));
  const added = yield* run(findNew({ after: mark.seq, limit }));
  const contents = yield* indexedContents([...changed, ...added]);
  return { contents, mark: { seq: added.at(-1)?.seq ?? mark.seq, change: changes.at(-1)?.id ?? mark.change } };
}

/** Contents as an index takes them over. */
export function* indexedContents(rows: readonly ChangedContent[]): Steps<IndexedContent[]> {
  const contents: IndexedContent[] = [];
  for (const row of rows) contents.push(indexedContent(contentOf(row), yield* placesOf(row), row.top_id ?? undefined));
  return contents;
}

/** The places that show a content. All of a group's are told by one: they are many, and are one scope. */
function* placesOf(row: ChangedContent): Steps<ShownPlace[]> {
  const shown = shownPlaces(decodePlaces(row.places));
  const { first_peer: peer } = row;
  if (peer !== null && peerKind(peer) === 'chat') {
    return shown.slice(0, 1).map(([boxId, id]) => ({ boxId, peerId: peer, id }));
  }
  const places: ShownPlace[] = [];
  for (const [boxId, id] of shown) {
    const found = yield* runOne(findPeer({ box: boxId, pts: id }));
    if (found !== undefined) places.push({ boxId, peerId: found.peer_id, id });
  }
  return places;
}
