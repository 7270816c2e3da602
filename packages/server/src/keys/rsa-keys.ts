import { join } from 'node:path';
import { generateServerKey, readServerKey, type ServerKey } from '@suaka/crypto-node';
import { createFile, readIfThere, refuseIfShared } from './key-file.ts';

type Hashes = Parameters<typeof generateServerKey>[0];

/**
 * The RSA key by which clients know this installation, made on the first start. The public file is
 * written for people; what is served is derived from the private one.
 * @throws where the file can be read by others, or holds no key that clients could use.
 */
export async function openRsaKey(folder: string, hashes: Hashes): Promise<ServerKey> {
  const file = join(folder, 'rsa-private.pem');
  const pem = (await readIfThere(file)) ?? (await createRsaKey(file, hashes));
  await refuseIfShared(file);
  const key = readServerKey(hashes, pem.toString());
  await createFile(join(folder, 'rsa-public.pem'), key.publicPem, 0o644);
  return key;
}

async function createRsaKey(file: string, hashes: Hashes): Promise<Buffer> {
  const { privatePem } = await generateServerKey(hashes);
  await createFile(file, privatePem, 0o600);
  // Another node of the installation may have been first: its key is the one that counts.
  const pem = await readIfThere(file);
  if (pem === undefined) throw new Error(`${file} was removed while it was made`);
  return pem;
}
