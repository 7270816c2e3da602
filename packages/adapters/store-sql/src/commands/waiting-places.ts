import type { WaitingPlace, WaitingPlaceStore } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const put = statement(
  (db, p: { phone: string; key: bigint; block: string | null; isInvited: number; toldMs: number; dueMs: number }) =>
    db
      .insertInto('waiting_places')
      .values({
        phone: p.phone,
        key_id: p.key,
        address_block: p.block,
        is_invited: p.isInvited,
        told_ms: p.toldMs,
        due_ms: p.dueMs,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['phone', 'key_id'])
          .doUpdateSet({ told_ms: sql`excluded.told_ms`, due_ms: sql`excluded.due_ms` }),
      ),
);

const remove = statement((db, p: { phone: string; key: bigint }) =>
  db.deleteFrom('waiting_places').where('phone', '=', p.phone).where('key_id', '=', p.key),
);

const findSince = statement(
  (db, p: { dueMs: number }) =>
    db.selectFrom('waiting_places').selectAll().where('due_ms', '>=', p.dueMs).orderBy('due_ms'),
  { longs: ['key_id'] },
);

const removeSome = statement<{ dueMs: number; limit: number }, unknown>(
  (_, p) => sql`
    delete from waiting_places where (phone, key_id) in (
      select phone, key_id from waiting_places where due_ms < ${p.dueMs} order by due_ms limit ${p.limit}
    )`,
);

/** Keeps some places and takes others away. */
export function* savePlaces({ kept, gone }: Parameters<WaitingPlaceStore['save']>[0]): Steps<void> {
  for (const { phone, authKeyId: key } of gone) yield* run(remove({ phone, key }));
  for (const { phone, authKeyId: key, addressBlock, isInvited, toldMs, dueMs } of kept) {
    const block = addressBlock ?? null;
    yield* run(put({ phone, key, block, isInvited: isInvited ? 1 : 0, toldMs, dueMs }));
  }
}

export function* placesSince(args: { readonly dueMs: number }): Steps<WaitingPlace[]> {
  return (yield* run(findSince(args))).map((row) => ({
    phone: row.phone,
    authKeyId: row.key_id,
    addressBlock: row.address_block ?? undefined,
    isInvited: row.is_invited === 1,
    toldMs: row.told_ms,
    dueMs: row.due_ms,
  }));
}

export function* removePlacesBefore(args: { readonly dueMs: number; readonly limit: number }): Steps<void> {
  yield* run(removeSome(args));
}

export const waitingWrites = {
  'waitingPlaces.removeBefore': removePlacesBefore,
  'waitingPlaces.save': savePlaces,
};

export const waitingReads = {
  'waitingPlaces.since': placesSince,
};
