import { rpcError } from '../errors/rpc-error.ts';
import { addressBlockOf } from './address-block.ts';
import type { SignInCaller, SignInParts } from './sign-in-parts.ts';

/**
 * Asks whether a number may be sent a code now. Someone with an account comes back as one of those who are here;
 * someone without one waits while there are more newcomers than the server can take.
 * @throws FLOOD_WAIT_X
 */
export async function enterRoom(parts: SignInParts, caller: SignInCaller, phone: string): Promise<void> {
  const { waitingRoom, store, invitations, installation } = parts;
  if (waitingRoom.isOpen) return;
  const authKeyId = caller.key.id;
  if (await store.hasAccount(phone)) {
    refuseFor(waitingRoom.askBack(authKeyId));
    return;
  }
  // In test mode a machine that talks to itself stands for as many people as it likes.
  const isCounted = !(installation.testMode && caller.isLoopback);
  const addressBlock = isCounted ? addressBlockOf(caller.address) : undefined;
  const isInvited = await invitations.isInvited(phone);
  refuseFor(await waitingRoom.ask({ phone, authKeyId, addressBlock, isInvited }));
}

function refuseFor(waitS: number | undefined): void {
  if (waitS !== undefined) throw rpcError('FLOOD_WAIT_X', waitS);
}
