import { ChatFlag, hasChatFlag, mayAsAdmin, type ContentExtra } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessChat, type ChatAccess } from '../access/access-chat.ts';
import { isChatInput } from '../access/access-peer.ts';
import { accessSelf } from '../access/access-self.ts';
import type { UserCall } from '../handler.ts';

/** In whose name a message is said, as it is stored; undefined where in the author's own. */
export type Speaker = Pick<ContentExtra, 'sentAs' | 'isPost' | 'postAuthor' | 'noForwards' | 'ttlS'>;

/**
 * In whose name the caller speaks in a chat: a broadcast channel's own, with a signature where it
 * has them; a group's own as an anonymous admin. Source: core.telegram.org/api/channel#sign
 */
export async function speakerIn(call: UserCall, input: Tl<'InputPeer'>): Promise<Speaker | undefined> {
  if (!isChatInput(input)) return undefined;
  return await speakerOf(call, await accessChat(call, input));
}

export async function speakerOf(call: UserCall, { card, standing }: ChatAccess): Promise<Speaker> {
  const rules = {
    noForwards: hasChatFlag(card, ChatFlag.noForwards) ? true : undefined,
    ttlS: card.ttlS > 0 ? card.ttlS : undefined,
  };
  if (hasChatFlag(card, ChatFlag.broadcast)) {
    const isSigned = hasChatFlag(card, ChatFlag.signatures);
    return { ...rules, sentAs: card.id, isPost: true, postAuthor: isSigned ? await nameOf(call) : undefined };
  }
  return mayAsAdmin(standing, 'anonymous') ? { ...rules, sentAs: card.id } : rules;
}

async function nameOf(call: UserCall): Promise<string> {
  const { firstName, lastName } = await accessSelf(call);
  return lastName === '' ? firstName : `${firstName} ${lastName}`;
}
