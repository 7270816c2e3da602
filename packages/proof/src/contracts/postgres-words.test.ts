import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { compileStatement, declaredStatements } from '@suaka/store-sql';
import { openPostgresStore, postgresQueries } from '@suaka/store-postgres';
import pg from 'pg';
import { startPostgres, type PostgresServer } from '../harness/postgres-server.ts';

let server: PostgresServer;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

test('PostgreSQL understands every statement that any command has', async () => {
  const url = await server.createDatabase();
  await (await openPostgresStore({ url })).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const refused: string[] = [];
  for (const [index, declared] of declaredStatements.entries()) {
    const { sql } = compileStatement(postgresQueries(), declared);
    await client.query(`prepare s${index} as ${sql}`).catch((error: unknown) => {
      refused.push(`${(error as Error).message}: ${sql.replaceAll(/\s+/gu, ' ').slice(0, 300)}`);
    });
  }
  await client.end();
  assert.ok(declaredStatements.length > 300, `only ${declaredStatements.length} statements were declared`);
  assert.deepEqual(refused, []);
});
