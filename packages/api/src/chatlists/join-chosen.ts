import { askToJoin, ChatFlag, hasChatFlag, joinChat, takeChatlist } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { ChatAccess } from '../access/access-chat.ts';
import { accessChosen, type ChatlistAccess } from '../access/access-chatlist.ts';
import { changeUpdates } from '../channels/change-updates.ts';
import type { UserCall } from '../handler.ts';
import { folderUpdates } from '../render/chatlist.ts';

/**
 * Puts chosen chats of a link into the caller's folder and lets the caller into them. The folder comes first, so
 * that whoever is refused by one of the chats finds the others missing and can try again.
 *
 * @throws as `accessChosen`, `takeChatlist`, `joinChat`
 */
export async function joinChosen(
  call: UserCall,
  access: ChatlistAccess,
  inputs: readonly Tl<'InputPeer'>[],
): Promise<TlOf<'updates'>> {
  const chosen = await accessChosen(call, access, inputs);
  const newcomerIn = chosen.filter(({ standing }) => !standing.isIn);
  const { id } = await takeChatlist(
    call.services.dialogSettings,
    {
      ownerId: call.caller.userId,
      slug: access.link.slug,
      peers: chosen.map(({ card }) => card.id),
      joined: newcomerIn.map(({ card }) => card.id),
    },
    call.caller,
  );
  const changes: TlOf<'updates'>[] = [];
  for (const each of newcomerIn) changes.push(...(await comeIn(call, access, each)));
  return await folderUpdates(call, id, changes);
}

async function comeIn(call: UserCall, { link }: ChatlistAccess, { card }: ChatAccess): Promise<TlOf<'updates'>[]> {
  const { messages } = call.services;
  const { userId } = call.caller;
  if (hasChatFlag(card, ChatFlag.joinRequest) && card.creatorId !== userId) {
    await askToJoin(messages, card, userId, call.caller);
    return [];
  }
  const joining = {
    card,
    userIds: [userId],
    inviterId: undefined,
    viaRequest: false,
    action: { kind: 'chatJoinedByLink', inviterId: link.ownerId } as const,
    actorId: userId,
  };
  return [await changeUpdates(call, card.id, await joinChat(messages, joining, call.caller))];
}
