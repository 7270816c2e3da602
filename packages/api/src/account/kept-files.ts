import type { Document, KeptList, UserId } from '@suaka/domain';
import type { Services } from '../services.ts';

/** The files that someone keeps in a list, the first first; those that are gone are left out. */
export async function keptFiles(
  services: Pick<Services, 'extras' | 'files'>,
  userId: UserId,
  list: Extract<KeptList, 'ringtones' | 'music'>,
): Promise<Document[]> {
  const kept = await services.extras.store.kept(userId, list);
  return await filesOf(
    services,
    kept.map(({ id }) => id),
  );
}

/** The files with these ids, in their order. */
export async function filesOf({ files }: Pick<Services, 'files'>, ids: readonly bigint[]): Promise<Document[]> {
  const found = await Promise.all(ids.map((id) => files.store.document(id)));
  return found.filter((document) => document !== undefined);
}
