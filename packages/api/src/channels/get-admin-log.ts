import { adminLogCategories, fold, nowSeconds, pageLength, type AdminLogCategory } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessAsMember, accessChannel } from '../access/access-chat.ts';
import { accessAsAdmin } from '../access/access-chat-kind.ts';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { messagesOfLog, peersOfLog, renderLogEntry } from '../render/admin-log.ts';
import { loadFacts } from '../render/facts.ts';
import { renderPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/channels.getAdminLog */
export const getAdminLog = handler('channels.getAdminLog', { lane: 2, allow: 'user' }, async (call, params) => {
  const { card } = accessAsAdmin(accessAsMember(await accessChannel(call, params.channel)));
  const { caller, services } = call;
  const { chatStore, chatLimits, limits } = services.messages;
  const nowS = nowSeconds(services.clock);
  const admins = params.admins && (await Promise.all(params.admins.map((admin) => accessUser(call, admin))));
  const entries = await chatStore.log.read({
    chatId: card.id,
    query: fold(params.q),
    categories: params.events_filter && categoriesOf(params.events_filter),
    actorIds: admins?.map(({ id }) => id),
    maxId: Number(params.max_id),
    minId: Number(params.min_id),
    sinceS: nowS - chatLimits.adminLogKeptS,
    limit: pageLength(limits, params.limit),
  });
  const facts = await loadFacts(services, caller.userId, messagesOfLog(entries));
  const sight = { viewer: caller.userId, nowS, card, facts, services };
  return {
    _: 'channels.adminLogResults',
    events: entries.map((entry) => renderLogEntry(entry, sight)),
    ...(await renderPeers(services, caller.userId, [card.id, ...peersOfLog(entries)])),
  };
});

const categoriesOf = (filter: Tl<'ChannelAdminLogEventsFilter'>): readonly AdminLogCategory[] =>
  adminLogCategories.filter((category) => filter[category] === true);
