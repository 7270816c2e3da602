import type { BoxEvent, BoxMessage, EventsAfter, FolderMove, PeerId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds, type BoxRowTable } from '../tables/box-tables.ts';
import { boxHead } from './boxes-head.ts';
import { boxMessages } from './boxes-messages.ts';
import { boxMessageOf, messageRows } from './message-rows.ts';
import { readInboxMax } from './dialogs-read.ts';
import { unreadCount } from './messages-count.ts';
import { tailOf } from './tail-read.ts';

const findEvents = statement((db, p: { box: PeerId; after: number; limit: number }) =>
  db
    .selectFrom('box_rows')
    .select(['pts', 'kind', 'peer_id', 'ref', 'data'])
    .where('box_id', '=', p.box)
    .where('pts', '>', p.after)
    .orderBy('pts', 'asc')
    .limit(p.limit),
);

const findContents = statement((db, p: { box: PeerId; after: number; until: number }) =>
  messageRows(db)
    .where('box_rows.box_id', '=', p.box)
    .where('box_rows.pts', '>', p.after)
    .where('box_rows.pts', '<=', p.until),
);

type EventRow = Pick<BoxRowTable, 'pts' | 'kind' | 'peer_id' | 'ref' | 'data'>;

const changes: ReadonlySet<number> = new Set([eventKinds.edit, eventKinds.reactions]);

/** What happened in a box after a pts, as it holds now: an edit of a message since deleted is left out. */
export function* boxEventsAfter(args: {
  readonly boxId: PeerId;
  readonly pts: number;
  readonly limit: number;
}): Steps<EventsAfter> {
  const { boxId } = args;
  const headPts = yield* boxHead({ boxId });
  const rows = yield* run(findEvents({ box: boxId, after: args.pts, limit: args.limit }));
  const reachedPts = rows.at(-1)?.pts ?? args.pts;
  const contents = yield* run(findContents({ box: boxId, after: args.pts, until: reachedPts }));
  const byId = new Map(contents.map((content) => [content.pts, boxMessageOf(boxId, content)]));
  const changed = rows.flatMap(({ kind, ref }) => (changes.has(kind) && ref !== null && !byId.has(ref) ? [ref] : []));
  for (const message of changed.length === 0 ? [] : yield* boxMessages({ boxId, ids: [...new Set(changed)] })) {
    byId.set(message.id, message);
  }
  const events: BoxEvent[] = [];
  for (const row of rows) {
    const event = yield* eventOf(boxId, row, byId);
    if (event !== undefined) events.push(event);
  }
  return { events, reachedPts, headPts };
}

function* eventOf(boxId: PeerId, row: EventRow, byId: ReadonlyMap<number, BoxMessage>): Steps<BoxEvent | undefined> {
  const { pts, peer_id: peerId, ref } = row;
  // Absent where it was deleted since.
  const message = byId.get(row.kind === eventKinds.message ? pts : (ref ?? 0));
  switch (row.kind) {
    case eventKinds.message:
      return message && { kind: 'message', pts, message };
    case eventKinds.edit:
      return message && { kind: 'edit', pts, message };
    case eventKinds.reactions:
      return message && { kind: 'reactions', pts, message };
    case eventKinds.delete:
      return { kind: 'delete', pts, ids: idsOf(row) };
    case eventKinds.pinned:
    case eventKinds.unpinned:
      return { kind: 'pins', pts, peerId, ids: idsOf(row), isPinned: row.kind === eventKinds.pinned };
    case eventKinds.readContents:
      return { kind: 'readContents', pts, ids: idsOf(row), date: ref ?? 0 };
    case eventKinds.readInbox: {
      const unread = yield* unreadCount(boxId, peerId, yield* readInboxMax(boxId, peerId), yield* tailOf(boxId));
      return { kind: 'readInbox', pts, peerId, maxId: row.ref ?? 0, unreadCount: unread };
    }
    case eventKinds.readOutbox:
      return { kind: 'readOutbox', pts, peerId, maxId: row.ref ?? 0 };
    case eventKinds.folderPeers:
      // Only ever written from this type.
      return { kind: 'folderPeers', pts, moves: JSON.parse(row.data ?? '[]') as FolderMove[] };
    default:
      return undefined;
  }
}

/** Only ever written as a list of ids. */
const idsOf = ({ data }: EventRow): number[] => JSON.parse(data ?? '[]') as number[];
