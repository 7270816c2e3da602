import type { BoxEvent, EventsAfter, FolderMove, PeerId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds, type BoxRowTable } from '../tables/box-tables.ts';
import { boxHead } from './boxes-head.ts';
import { boxMessageOf, rowsWithContent, type MessageRow } from './message-rows.ts';
import { readInboxMax } from './dialogs-read.ts';
import { unreadCount } from './messages-count.ts';
import { decodePlaces, shownIdIn } from './places.ts';
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
  rowsWithContent(db)
    .select(['contents.places', 'box_rows.kind'])
    .where('box_rows.box_id', '=', p.box)
    .where('box_rows.pts', '>', p.after)
    .where('box_rows.pts', '<=', p.until),
);

type EventRow = Pick<BoxRowTable, 'pts' | 'kind' | 'peer_id' | 'ref' | 'data'>;
type ContentRow = MessageRow & { places: string };

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
  const byPts = new Map(contents.map((content) => [content.pts, content]));
  const events: BoxEvent[] = [];
  for (const row of rows) {
    const event = yield* eventOf(boxId, row, byPts.get(row.pts));
    if (event !== undefined) events.push(event);
  }
  return { events, reachedPts, headPts };
}

function* eventOf(boxId: PeerId, row: EventRow, content: ContentRow | undefined): Steps<BoxEvent | undefined> {
  const { pts, peer_id: peerId } = row;
  switch (row.kind) {
    case eventKinds.message:
      return content && { kind: 'message', pts, message: boxMessageOf(boxId, content) };
    case eventKinds.edit: {
      const id = content && shownIdIn(decodePlaces(content.places), boxId);
      return content && id !== undefined ? { kind: 'edit', pts, message: boxMessageOf(boxId, content, id) } : undefined;
    }
    case eventKinds.delete:
      // Only ever written as a list of ids.
      return { kind: 'delete', pts, ids: JSON.parse(row.data ?? '[]') as number[] };
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
