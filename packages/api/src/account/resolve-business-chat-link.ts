import { followChatLink } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderEntities } from '../render/entity.ts';
import { renderPeer } from '../render/peer.ts';
import { renderPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/account.resolveBusinessChatLink */
export const accountResolveBusinessChatLink = handler(
  'account.resolveBusinessChatLink',
  { lane: 2, allow: 'user' },
  async (call, { slug }) => {
    const { userId, message, entities } = await followChatLink(call.services.life, slug);
    return {
      _: 'account.resolvedBusinessChatLinks',
      peer: renderPeer(userId),
      message,
      entities: renderEntities(entities),
      ...(await renderPeers(call.services, call.caller.userId, [userId])),
    };
  },
);
