import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PeerId } from '@suaka/domain';
import { sql } from 'kysely';
import { sqliteQueries } from './dialect.ts';
import { list } from './list.ts';
import { compileStatement } from './statement.ts';

const bareParameter = /(?<!\+)\?/u;

test('no parameter stands bare, so that its value never makes SQLite plan a statement again', () => {
  const compiled = compileStatement(sqliteQueries(), {
    build: (db, p) =>
      db
        .selectFrom('box_rows')
        .select('pts')
        .where('box_id', '=', p['box'] as PeerId)
        .where('pts', 'in', list(p['ids'] as number[]))
        .where(sql<number>`pts % ${p['share']}`, '=', 1)
        .limit(p['limit'] as number),
    longs: [],
  });
  assert.doesNotMatch(compiled.sql, bareParameter);
  assert.deepEqual(compiled.argumentsOf({ box: 1, ids: [2], share: 3, limit: 4 }), [1, [2], 3, 1, 4]);
});
