import type { PeerId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

/** Past every character that a folded name has. */
const after = '\u{10ffff}';

const findNames = statement((db, p: { prefix: string; end: string; limit: number }) =>
  db
    .selectFrom('usernames')
    .innerJoin('chats', 'chats.id', 'usernames.peer_id')
    .select('peer_id')
    .where('name', '>=', p.prefix)
    .where('name', '<', p.end)
    .where('peer_id', '<', sql<PeerId>`0`)
    .where('chats.username', 'is not', null)
    .orderBy('name')
    .limit(p.limit),
);

const findTitles = statement((db, p: { prefix: string; end: string; limit: number }) =>
  db
    .selectFrom('usernames')
    .innerJoin('chats', 'chats.id', 'usernames.peer_id')
    .select('peer_id')
    .where('usernames.title', '>=', p.prefix)
    .where('usernames.title', '<', p.end)
    .where('peer_id', '<', sql<PeerId>`0`)
    .where('chats.username', 'is not', null)
    .orderBy('usernames.title')
    .limit(p.limit),
);

/** Public chats whose name begins with the folded query, then those whose title does. */
export function* searchPublicChats(args: { readonly query: string; readonly limit: number }): Steps<PeerId[]> {
  const range = { prefix: args.query, end: args.query + after, limit: args.limit };
  const named = yield* run(findNames(range));
  const titled = yield* run(findTitles(range));
  return [...new Set([...named, ...titled].map((row) => row.peer_id))].slice(0, args.limit);
}
