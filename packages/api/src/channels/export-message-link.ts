import { channelOfPeer, rpcError } from '@suaka/domain';
import { accessChannel, hiddenUntil } from '../access/access-chat.ts';
import { accessMessage } from '../access/access-message.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/channels.exportMessageLink */
export const exportMessageLink = handler(
  'channels.exportMessageLink',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const access = await accessChannel(call, params.channel);
    const { card } = access;
    const message = await accessMessage(call, card.id, params.id);
    if (message.id <= hiddenUntil(access)) throw rpcError('MESSAGE_ID_INVALID');
    const { meUrlPrefix } = call.services.installation;
    const place = card.username ?? `c/${channelOfPeer(card.id)}`;
    const query = [
      ...(params.grouped !== true && message.content.extra?.groupedId !== undefined ? ['single'] : []),
      ...(params.thread === true ? [`thread=${message.topId ?? message.id}`] : []),
    ].join('&');
    const link = `${meUrlPrefix}${place}/${message.id}${query === '' ? '' : `?${query}`}`;
    return { _: 'exportedMessageLink', link, html: `<a href="${link}">${link}</a>` };
  },
);
