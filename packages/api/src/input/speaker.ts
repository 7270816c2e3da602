import { ChatFlag, hasChatFlag, mayAsAdmin, type ContentExtra, type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessChat, type ChatAccess } from '../access/access-chat.ts';
import { isChatInput } from '../access/access-peer.ts';
import { accessSelf } from '../access/access-self.ts';
import { accessUserPeer } from '../access/access-user.ts';
import { accessSendAs, keptSendAs } from '../access/access-send-as.ts';
import type { UserCall } from '../handler.ts';

/** In whose name a message is said, as it is stored; undefined where in the author's own. */
export type Speaker = Pick<ContentExtra, 'sentAs' | 'isPost' | 'postAuthor' | 'noForwards' | 'ttlS'>;

/**
 * In whose name the caller speaks in a chat: a broadcast channel's own, with a signature where it
 * has them; in a group as it asks, as it chose before, or the group's own as an anonymous admin.
 *
 * @throws as `accessSendAs`
 * Source: core.telegram.org/api/channel#sign, core.telegram.org/api/send-as
 */
export async function speakerIn(
  call: UserCall,
  input: Tl<'InputPeer'>,
  sendAs?: Tl<'InputPeer'>,
): Promise<Speaker | undefined> {
  if (!isChatInput(input)) return await vanishing(call, input);
  return await speakerOf(call, await accessChat(call, input), sendAs);
}

/** In a chat of two there are no names to choose, but messages may vanish there. */
async function vanishing(call: UserCall, input: Tl<'InputPeer'>): Promise<Speaker | undefined> {
  const { messages, dialogSettings } = call.services;
  const { id } = await accessUserPeer(call, input);
  const ttlS = await dialogSettings.privateTtls.of(messages, call.caller.userId, id);
  return ttlS === 0 ? undefined : { ttlS };
}

export async function speakerOf(call: UserCall, access: ChatAccess, sendAs?: Tl<'InputPeer'>): Promise<Speaker> {
  const { card } = access;
  const rules = {
    noForwards: hasChatFlag(card, ChatFlag.noForwards) ? true : undefined,
    ttlS: card.ttlS > 0 ? card.ttlS : undefined,
  };
  if (hasChatFlag(card, ChatFlag.broadcast)) {
    const isSigned = hasChatFlag(card, ChatFlag.signatures);
    return { ...rules, sentAs: card.id, isPost: true, postAuthor: isSigned ? await nameOf(call) : undefined };
  }
  const name = await nameIn(call, access, sendAs);
  if (name === undefined) return rules;
  // Unnamed admins are told apart by their titles.
  const rank = name === card.id ? (access.member?.rank ?? '') : '';
  return { ...rules, sentAs: name, postAuthor: rank === '' ? undefined : rank };
}

/** Undefined for the caller's own. */
async function nameIn(
  call: UserCall,
  access: ChatAccess,
  asked: Tl<'InputPeer'> | undefined,
): Promise<PeerId | undefined> {
  if (asked !== undefined) return await accessSendAs(call, access, asked);
  const kept = await keptSendAs(call, access);
  if (kept !== undefined) return kept;
  return mayAsAdmin(access.standing, 'anonymous') ? access.card.id : undefined;
}

async function nameOf(call: UserCall): Promise<string> {
  const { firstName, lastName } = await accessSelf(call);
  return lastName === '' ? firstName : `${firstName} ${lastName}`;
}
