import type { DialogStore, Draft, PeerId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { ensureDialog, findDialog } from './dialogs-read.ts';
import { recordStateEvent } from './state-events.ts';

const updateDraft = statement((db, p: { box: PeerId; peer: PeerId; draft: string | null }) =>
  db.updateTable('dialogs').set({ draft: p.draft }).where('box_id', '=', p.box).where('peer_id', '=', p.peer),
);

const findDrafts = statement((db, p: { box: PeerId }) =>
  db.selectFrom('dialogs').select(['peer_id', 'draft']).where('box_id', '=', p.box).where('draft', 'is not', null),
);

/** What is stored of a draft and what it was made from. */
export const decodeDraft = (text: string | null): Draft | undefined =>
  // Only ever written from this type.
  text === null ? undefined : (JSON.parse(text) as Draft);

/** Sets or takes away a draft; false where it was so already, whatever its date. */
export function* setDraft(args: Parameters<DialogStore['setDraft']>[0]): Steps<boolean> {
  const { boxId: box, peerId: peer, draft } = args;
  const known = decodeDraft((yield* runOne(findDialog({ box, peer })))?.draft ?? null);
  if (isSame(known, draft)) return false;
  yield* ensureDialog(box, peer);
  yield* run(updateDraft({ box, peer, draft: draft === undefined ? null : JSON.stringify(draft) }));
  yield* recordStateEvent({ boxId: box, date: args.date, event: { kind: 'draft', peerId: peer, draft } });
  return true;
}

const isSame = (one: Draft | undefined, other: Draft | undefined): boolean =>
  JSON.stringify({ ...one, date: 0 }) === JSON.stringify({ ...other, date: 0 }) &&
  (one === undefined) === (other === undefined);

/** Takes a draft away, as a message does that was sent from it; false where there was none. */
export function* takeDraft(box: PeerId, peer: PeerId, date: number): Steps<boolean> {
  return yield* setDraft({ boxId: box, peerId: peer, draft: undefined, date });
}

export function* clearDrafts(args: { readonly boxId: PeerId; readonly date: number }): Steps<PeerId[]> {
  const rows = yield* run(findDrafts({ box: args.boxId }));
  for (const row of rows) yield* takeDraft(args.boxId, row.peer_id, args.date);
  return rows.map((row) => row.peer_id);
}

export function* drafts(args: { readonly boxId: PeerId }): Steps<{ peerId: PeerId; draft: Draft }[]> {
  const rows = yield* run(findDrafts({ box: args.boxId }));
  return rows.flatMap((row) => {
    const draft = decodeDraft(row.draft);
    return draft === undefined ? [] : [{ peerId: row.peer_id, draft }];
  });
}
