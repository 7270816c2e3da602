import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { Photo } from '../media/photo.ts';
import { characters } from '../messages/checked-text.ts';
import type { MessageEntity } from '../messages/message-entity.ts';
import { publishTold, toldOwn, type Doer, type KeepingParts } from './keeping-parts.ts';

/** What someone writes down about a contact, which nobody else reads. Source: core.telegram.org/api/contacts */
export interface ContactNote {
  readonly text: string;
  readonly entities?: readonly MessageEntity[] | undefined;
}

/**
 * Writes a note about a contact down; an empty one takes it away.
 * Source: core.telegram.org/method/contacts.updateContactNote
 * @throws NOTE_TOO_LONG
 */
export async function setNote(parts: KeepingParts, doer: Doer, userId: UserId, note: ContactNote): Promise<void> {
  if (characters(note.text) > parts.limits.noteLengthMax) throw rpcError('NOTE_TOO_LONG');
  const told = toldOwn(parts, doer, { kind: 'userInfo', userId });
  const kept = note.text.trim() === '' ? undefined : note;
  await parts.store.setNote({ owner: doer.userId, userId, note: kept, told });
  publishTold(parts, doer, told);
}

/** Chooses a photo to see for a contact; undefined for the contact's own. */
export async function setPersonalPhoto(
  parts: KeepingParts,
  doer: Doer,
  userId: UserId,
  photo: Photo | undefined,
): Promise<void> {
  const told = toldOwn(parts, doer, { kind: 'userInfo', userId });
  await parts.store.setPersonalPhoto({ owner: doer.userId, userId, photo, told });
  publishTold(parts, doer, told);
}
