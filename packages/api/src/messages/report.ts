import { boxOf, nowSeconds, reportOptionAt, reportOptions, rpcError, type ReportOption } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';

const commentLengthMax = 512;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Walks the caller from reason to finer reason, until there is one to keep. Source: core.telegram.org/method/messages.report */
export const report = handler('messages.report', { lane: 2, allow: 'user' }, async (call, params) => {
  const { services, caller } = call;
  const { boxes, limits } = services.messages;
  if (params.id.length === 0) throw rpcError('MESSAGE_ID_REQUIRED');
  if (params.id.length > limits.messagesPerCallMax) throw rpcError('MESSAGE_ID_INVALID');
  const peerId = await accessPeer(call, params.peer);
  const found = await boxes.messages(boxOf(caller.userId, peerId), params.id);
  const messageIds = found.filter((message) => message.peerId === peerId).map(({ id }) => id);
  if (messageIds.length === 0) throw rpcError('MESSAGE_ID_INVALID');
  const reason = decoder.decode(params.option);
  if (reason === '') return choose('Report', reportOptions, '');
  const option = reportOptionAt(reason);
  if (option === undefined) throw rpcError('OPTION_INVALID');
  if (option.options !== undefined) return choose(option.text, option.options, `${reason}/`);
  const comment = params.message.slice(0, commentLengthMax);
  if (comment === '' && option.comment === 'required') {
    return { _: 'reportResultAddComment', option: params.option };
  }
  const date = nowSeconds(services.clock);
  await services.extras.store.addReport({
    reporter: caller.userId,
    about: 'messages',
    peerId,
    messageIds,
    reason,
    comment,
    date,
  });
  return { _: 'reportResultReported' };
});

const choose = (title: string, options: readonly ReportOption[], path: string): Tl<'ReportResult'> => ({
  _: 'reportResultChooseOption',
  title,
  options: options.map(({ key, text }) => ({
    _: 'messageReportOption',
    text,
    option: encoder.encode(`${path}${key}`),
  })),
});
