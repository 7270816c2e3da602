import type { Chats } from '../chats/chats.ts';
import { rpcError } from '../errors/rpc-error.ts';
import { peerKind, type PeerId } from '../ids.ts';
import type { AccountStore } from '../ports/account-store.ts';
import { isUsername } from './username.ts';

/**
 * Whose a public name is: a person's, or a channel's or supergroup's that goes by it.
 *
 * @throws USERNAME_INVALID, USERNAME_NOT_OCCUPIED
 * Source: core.telegram.org/method/contacts.resolveUsername
 */
export async function peerOfUsername(
  parts: { readonly accounts: Pick<AccountStore, 'peerOfUsername'>; readonly chats: Chats },
  name: string,
): Promise<PeerId> {
  const bare = name.startsWith('@') ? name.slice(1) : name;
  if (!isUsername(bare)) throw rpcError('USERNAME_INVALID');
  const peer = await parts.accounts.peerOfUsername(bare.toLowerCase());
  if (peer === undefined) throw rpcError('USERNAME_NOT_OCCUPIED');
  if (peerKind(peer) === 'user') return peer;
  // A name that a channel only keeps leads nowhere.
  const card = await parts.chats.find(peer);
  if (card?.username === undefined) throw rpcError('USERNAME_NOT_OCCUPIED');
  return peer;
}
