import {
  ChatFlag,
  isMuted,
  mainFolder,
  peerKind,
  type Delivery,
  type NotifyKind,
  type PeerId,
  type Place,
  type UserId,
} from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { cardById } from './accounts-card.ts';
import { moveToFolders } from './folders-move.ts';
import { findNotify } from './notify.ts';

/** How many people one message takes a chat out of the archive for; the next message does it for the next ones. */
const unarchivedAtOnceMax = 200;

/** Looked at with every message: the index that it reads holds archived dialogs only. */
const findArchiving = statement((db, p: { peer: PeerId; limit: number }) =>
  db
    .selectFrom('dialogs')
    .select('box_id')
    .where('peer_id', '=', p.peer)
    .where('folder_id', '!=', sql.lit(mainFolder))
    .limit(p.limit),
);

const findInBox = statement((db, p: { peer: PeerId; box: PeerId }) =>
  db
    .selectFrom('dialogs')
    .select('box_id')
    .where('peer_id', '=', p.peer)
    .where('box_id', '=', p.box)
    .where('folder_id', '!=', sql.lit(mainFolder)),
);

const findFlags = statement((db, p: { chat: PeerId }) =>
  db.selectFrom('chats').select('flags').where('id', '=', p.chat),
);

/**
 * Takes the dialog of a new message out of the archives of those who get it, unless it is muted there.
 * Source: core.telegram.org/api/folders
 */
export function* takeOutOfArchives(
  places: readonly Place[],
  author: UserId,
  date: number,
  context: WriteContext,
): Steps<Delivery[]> {
  const [incoming] = places.filter(({ isOut }) => !isOut);
  if (incoming === undefined) return [];
  const { boxId: box, peerId: peer } = incoming;
  const isPerson = peerKind(peer) === 'user';
  const rows = yield* run(isPerson ? findInBox({ peer, box }) : findArchiving({ peer, limit: unarchivedAtOnceMax }));
  const deliveries: Delivery[] = [];
  for (const row of rows) {
    // Dialogs are kept by people.
    const owner = row.box_id as UserId;
    if (owner === author || (yield* staysArchived(owner, peer, date))) continue;
    const delivery = yield* moveToFolders({ ownerId: owner, moves: [{ peerId: peer, folderId: mainFolder }] }, context);
    if (delivery !== undefined) deliveries.push(delivery);
  }
  return deliveries;
}

function* staysArchived(owner: UserId, peerId: PeerId, nowS: number): Steps<boolean> {
  const card = yield* cardById(owner);
  if (card.extra?.globalPrivacy?.keepArchivedUnmuted === true) return true;
  const kind = yield* kindOf(peerId);
  const entries = yield* findNotify({ ownerId: owner, targets: [{ kind: 'peer', peerId }, { kind }] });
  const own = entries.find(({ target }) => target.kind === 'peer')?.settings;
  const ofKind = entries.find(({ target }) => target.kind === kind)?.settings;
  return isMuted(own, ofKind, nowS);
}

function* kindOf(peer: PeerId): Steps<NotifyKind> {
  if (peerKind(peer) === 'user') return 'users';
  const flags = (yield* runOne(findFlags({ chat: peer })))?.flags ?? 0;
  return (flags & ChatFlag.broadcast) === 0 ? 'chats' : 'broadcasts';
}
