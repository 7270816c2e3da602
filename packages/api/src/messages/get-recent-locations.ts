import { boxOf, nowSeconds, pageLength, type BoxMessage } from '@suaka/domain';
import { handler } from '../handler.ts';
import { channelPtsOf } from '../render/channel-pts.ts';
import { renderMessagesPage } from '../render/messages-page.ts';
import { readablePeer } from './get-history.ts';

/** Of a chat, the newest messages that are looked through, and how many at once. */
const scannedMax = 1000;
const pageMax = 100;

/** Where people of a chat are, as long as they let it know. Source: core.telegram.org/method/messages.getRecentLocations */
export const getRecentLocations = handler(
  'messages.getRecentLocations',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { services, caller } = call;
    const { boxes, limits } = services.messages;
    const { peerId, hiddenMax: minId } = await readablePeer(call, params.peer);
    const where = { boxId: boxOf(caller.userId, peerId), peerId, offsetDate: 0, addOffset: 0, maxId: 0, minId };
    const nowS = nowSeconds(services.clock);
    const limit = pageLength(limits, params.limit);
    const found = new Map<number, BoxMessage>();
    let offsetId = 0;
    for (let scanned = 0; scanned < scannedMax && found.size < limit; scanned += pageMax) {
      const { messages } = await boxes.history({ ...where, offsetId, limit: pageMax });
      for (const message of messages) {
        const { authorId } = message.content;
        // Of a person the newest counts.
        if (found.size < limit && !found.has(authorId) && isLive(message, nowS)) found.set(authorId, message);
      }
      const last = messages.at(-1);
      if (last === undefined || messages.length < pageMax) break;
      offsetId = last.id;
    }
    const messages = [...found.values()];
    const channelPts = await channelPtsOf(services, peerId);
    const page = { messages, count: messages.length, isCountExact: true, channelPts };
    return await renderMessagesPage(caller.userId, page, services);
  },
);

function isLive({ content: { date, extra } }: BoxMessage, nowS: number): boolean {
  const media = extra?.media;
  return media?.kind === 'geoLive' && date + media.periodS > nowS;
}
