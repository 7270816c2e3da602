import { publishTold, toldOwn, type Doer, type KeepingParts } from '../extras/keeping-parts.ts';
import type { Document } from '../media/document.ts';

/** Whether a file is a song: a sound that is no voice message. */
export const isMusic = ({ attributes }: Document): boolean =>
  attributes.some((attribute) => attribute.kind === 'audio' && attribute.isVoice !== true);

/**
 * Puts a song on one's profile, first or behind another, or takes it away.
 * Source: core.telegram.org/method/account.saveMusic
 */
export async function saveMusic(
  parts: KeepingParts,
  doer: Doer,
  wish: { readonly id: bigint; readonly afterId: bigint | undefined; readonly isKept: boolean },
): Promise<void> {
  const { id, afterId, isKept } = wish;
  const told = toldOwn(parts, doer, { kind: 'userInfo', userId: doer.userId });
  const change = { userId: doer.userId, list: 'music', id, told } as const;
  if (isKept) await parts.store.keep({ ...change, afterId, max: parts.limits.musicMax });
  else if (!(await parts.store.drop(change))) return;
  publishTold(parts, doer, told);
}
