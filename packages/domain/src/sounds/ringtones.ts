import { rpcError } from '../errors/rpc-error.ts';
import { publishTold, toldOwn, type Doer, type KeepingParts } from '../extras/keeping-parts.ts';
import type { Document } from '../media/document.ts';

/** Types of sounds that every client plays; MP3 is what they are kept as. */
export const ringtoneType = 'audio/mpeg';

/**
 * Whether a file can be a ringtone. Only MP3 is kept: nothing here converts sounds.
 * Source: core.telegram.org/api/ringtones
 * @throws RINGTONE_MIME_INVALID, RINGTONE_INVALID where it is too large or too long
 */
export function assertRingtone({ limits }: KeepingParts, document: Document): void {
  if (document.mimeType !== ringtoneType) throw rpcError('RINGTONE_MIME_INVALID');
  const audio = document.attributes.find((attribute) => attribute.kind === 'audio');
  const isLong = audio !== undefined && audio.durationS > limits.ringtoneDurationMaxS;
  if (document.byteLength > limits.ringtoneBytesMax || isLong) throw rpcError('RINGTONE_INVALID');
}

/** Puts a sound first in one's list, or takes it out. Source: core.telegram.org/method/account.saveRingtone */
export async function saveRingtone(
  parts: KeepingParts,
  doer: Doer,
  document: Document,
  isKept: boolean,
): Promise<void> {
  if (isKept) assertRingtone(parts, document);
  const told = toldOwn(parts, doer, { kind: 'savedRingtones' });
  const change = { userId: doer.userId, list: 'ringtones', id: BigInt(document.id), told } as const;
  if (isKept) await parts.store.keep({ ...change, max: parts.limits.ringtonesMax });
  else if (!(await parts.store.drop(change))) return;
  publishTold(parts, doer, told);
}
