import { fold, pageLength, rpcError } from '@suaka/domain';
import { accessToInvite } from '../access/access-chat-kind.ts';
import { accessInvite } from '../access/access-invite.ts';
import { handler } from '../handler.ts';
import { inviteHash, renderImporter } from '../render/chat-invite.ts';
import { renderUsers } from '../render/users.ts';

/** Source: core.telegram.org/method/messages.getChatInviteImporters */
export const getChatInviteImporters = handler(
  'messages.getChatInviteImporters',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    if (params.subscription_expired === true) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const { services, caller } = call;
    const { peer, link, offset_user: offsetUser } = params;
    const { card } = link === undefined ? await accessToInvite(call, peer) : await accessInvite(call, peer, link);
    const { chatStore, limits } = services.messages;
    const { importers, count } = await chatStore.invites.importers({
      chatId: card.id,
      hash: link === undefined ? undefined : inviteHash(link),
      isRequested: params.requested === true,
      query: fold(params.q ?? ''),
      offsetDate: params.offset_date,
      offsetUserId: offsetUser._ === 'inputUser' ? offsetUser.user_id : 0,
      limit: pageLength(limits, params.limit),
    });
    const ids = importers.map(({ userId }) => userId);
    const abouts = new Map((await services.people.findAll(ids)).map(({ id, about }) => [id, about]));
    return {
      _: 'messages.chatInviteImporters',
      count,
      importers: importers.map((importer) => renderImporter(importer, abouts.get(importer.userId))),
      users: await renderUsers(services, caller.userId, [...ids, ...importers.flatMap((one) => one.approvedBy ?? [])]),
    };
  },
);
