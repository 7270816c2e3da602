import { answerService, firstLink, peerKind, rpcError, sendText, serviceUserId } from '@suaka/domain';
import { accessPeerToWrite } from '../access/access-peer.ts';
import { accessSelf } from '../access/access-self.ts';
import { handler, type UserCall } from '../handler.ts';
import { readEntities } from '../input/entities.ts';
import { wishesOf } from '../input/message-wishes.ts';
import { readReplyTo } from '../input/reply-to.ts';
import { readScheduleDate } from '../input/schedule-date.ts';
import { speakerIn } from '../input/speaker.ts';
import { boxesOf } from '../render/web-page.ts';
import { renderEntities } from '../render/entity.ts';
import { ptsCount } from '../render/event-update.ts';
import { sentUpdates } from './sent-updates.ts';

/** The message is sent, whatever becomes of its answer. */
async function answered(call: UserCall, text: string): Promise<void> {
  const { services } = call;
  await answerService(services.vouches, await accessSelf(call), text).catch(() => undefined);
}

/** Source: core.telegram.org/method/messages.sendMessage */
export const sendMessage = handler('messages.sendMessage', { lane: 1, allow: 'user' }, async (call, params) => {
  if (params.quick_reply_shortcut !== undefined || params.rich_message !== undefined) {
    throw rpcError('METHOD_NOT_IMPLEMENTED');
  }
  const peerId = await accessPeerToWrite(call, params.peer);
  const speaker = await speakerIn(call, params.peer, params.send_as);
  const entities = await readEntities(call, params.entities);
  const { linkPreviews } = call.services;
  const link = linkPreviews.isOn && params.no_webpage !== true ? firstLink(params.message, entities) : undefined;
  const media = link === undefined ? undefined : ({ kind: 'webPage', url: link } as const);
  const sent = await sendText(
    call.services.messages,
    {
      authorId: call.caller.userId,
      peerId,
      text: params.message,
      entities,
      replyTo: await readReplyTo(call, peerId, params.reply_to),
      isSilent: params.silent === true,
      extra: { ...speaker, ...wishesOf(params), media },
      clearDraft: params.clear_draft === true,
      randomId: params.random_id,
      dueAt: await readScheduleDate(call, peerId, params),
    },
    call.caller,
  );
  if (link !== undefined) void linkPreviews.want(link, boxesOf(call.caller.userId, peerId)).catch(() => undefined);
  if (peerId === serviceUserId && sent.message !== undefined) await answered(call, params.message);
  // The short form says nothing of the chat that a saved message is of, and stock clients take it for no answer there.
  if (
    peerKind(peerId) !== 'user' ||
    peerId === call.caller.userId ||
    sent.isScheduled === true ||
    media !== undefined
  ) {
    return await sentUpdates(call, peerId, [{ randomId: params.random_id, sent }]);
  }
  return {
    _: 'updateShortSentMessage',
    out: true,
    id: sent.id,
    pts: sent.id,
    pts_count: ptsCount,
    date: sent.date,
    ttl_period: sent.message?.content.extra?.ttlS,
    entities: renderEntities(sent.message?.content.entities),
  };
});
