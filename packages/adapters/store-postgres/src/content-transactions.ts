import type { ContentChanges, SearchMark } from '@suaka/domain';
import { changedColumns, indexedContents, run, statement, type ChangedContent, type Steps } from '@suaka/store-sql';
import { sql } from 'kysely';

/**
 * Each content knows the transaction that stored or last changed it. Content numbers say nothing of the order of commits,
 * since many nodes write at once; transactions older than every one that still runs do not change any more, so a search
 * index that goes through them in their order misses nothing, and any number of indexes can, each at its own pace.
 */
export const contentTransactions: readonly string[] = [
  `alter table contents add column if not exists tx xid8 not null default pg_current_xact_id()`,
  `create index if not exists contents_by_tx on contents (tx)`,
  `create or replace function content_changed() returns trigger language plpgsql as
     'begin new.tx = pg_current_xact_id(); return new; end'`,
  `create or replace trigger content_changed before update of text, entities, extra, places on contents
     for each row execute function content_changed()`,
];

type Row = ChangedContent & { readonly changed_in: number };

const findSettled = statement(
  (_, p: { after: number; limit: number }) => sql<Row>`
    select ${changedColumns}, c.tx::text::bigint as changed_in from contents c
    where c.tx > ${p.after}::text::xid8 and c.tx < pg_snapshot_xmin(pg_current_snapshot())
    order by c.tx, c.seq limit ${p.limit}`,
);

const findOf = statement(
  (_, p: { tx: number }) => sql<Row>`
    select ${changedColumns}, c.tx::text::bigint as changed_in from contents c where c.tx = ${p.tx}::text::xid8`,
);

/** What is new or has changed since a mark, whole transactions at a time. Takes the place of the shared command. */
export function* settledChanges(args: { readonly mark: SearchMark; readonly limit: number }): Steps<ContentChanges> {
  const { mark, limit } = args;
  const found = yield* run(findSettled({ after: mark.change, limit }));
  const last = found.at(-1)?.changed_in;
  if (last === undefined) return { contents: [], mark };
  // The last one may go on past the limit; where there is no other, it is read whole.
  const whole = found.length < limit ? found : found.filter((row) => row.changed_in !== last);
  const rows = whole.length > 0 ? whole : yield* run(findOf({ tx: last }));
  const seq = rows.reduce((max, row) => (row.seq > max ? row.seq : max), mark.seq);
  return { contents: yield* indexedContents(rows), mark: { seq, change: rows.at(-1)?.changed_in ?? last } };
}
