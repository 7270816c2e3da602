import { type Delivery, type FolderMove, type PeerId, type UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { appendEvent } from './boxes-event-append.ts';
import { ensureDialog, findDialog } from './dialogs-read.ts';

const setFolder = statement((db, p: { box: PeerId; peer: PeerId; folder: number }) =>
  db
    .updateTable('dialogs')
    .set({ folder_id: p.folder, pinned_order: null })
    .where('box_id', '=', p.box)
    .where('peer_id', '=', p.peer),
);

const findArchived = statement((db, p: { box: PeerId }) =>
  db.selectFrom('dialogs').select('peer_id').where('box_id', '=', p.box).where('folder_id', '!=', sql.lit(0)),
);

/** The dialogs of a box that are archived. */
export function* archivedPeers(box: PeerId): Steps<PeerId[]> {
  return (yield* run(findArchived({ box }))).map((row) => row.peer_id);
}

/** Moves dialogs between the list and the archive; what is moved is pinned no more. */
export function* moveToFolders(
  args: { readonly ownerId: UserId; readonly moves: readonly FolderMove[] },
  context: WriteContext,
): Steps<Delivery | undefined> {
  const box = args.ownerId;
  const moves: FolderMove[] = [];
  for (const { peerId: peer, folderId: folder } of args.moves) {
    const known = (yield* runOne(findDialog({ box, peer })))?.folder_id ?? 0;
    if (known === folder) continue;
    yield* ensureDialog(box, peer);
    yield* run(setFolder({ box, peer, folder }));
    moves.push({ peerId: peer, folderId: folder });
  }
  if (moves.length === 0) return undefined;
  const data = JSON.stringify(moves);
  const pts = yield* appendEvent({ box, kind: eventKinds.folderPeers, peer: box, data }, context);
  return { boxId: box, events: [{ kind: 'folderPeers', pts, moves }] };
}
