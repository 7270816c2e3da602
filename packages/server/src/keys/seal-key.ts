import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { aesGcmSeal, sealKeyBytes } from '@suaka/system';
import type { AuthKeyStore, Seal } from '@suaka/domain';
import { createFile, readIfThere, refuseIfShared } from './key-file.ts';

/**
 * The seal of everything that rests sealed in the store. The key is made where nothing is sealed
 * yet; where something is, its own key must be there: a new one would lock everyone out.
 * @throws where the key is missing, is another one, or can be read by others.
 */
export async function openSeal(folder: string, store: Pick<AuthKeyStore, 'sealIds' | 'rememberSeal'>): Promise<Seal> {
  const file = join(folder, 'seal.key');
  const neededIds = await store.sealIds();
  const seal = aesGcmSeal((await readIfThere(file)) ?? (await createSealKey(file, neededIds)));
  await refuseIfShared(file);
  const missing = neededIds.find((id) => id !== seal.id);
  if (missing !== undefined) {
    throw new Error(
      `auth keys are sealed with key ${missing}, but ${file} holds ${seal.id}: bring the right file back`,
    );
  }
  await store.rememberSeal(seal.id);
  return seal;
}

async function createSealKey(file: string, neededIds: readonly string[]): Promise<Buffer> {
  if (neededIds.length > 0) {
    throw new Error(`${file} is missing, and auth keys are sealed with it (${neededIds.join(', ')}): bring it back`);
  }
  await createFile(file, randomBytes(sealKeyBytes), 0o600);
  const key = await readIfThere(file);
  if (key === undefined) throw new Error(`${file} was removed while it was made`);
  return key;
}
