import type { Result, TlOf } from '../../types.ts';
import { until144, until152 } from '../down/down.ts';
import { result } from './results.ts';

const rateMax = 0x7fff_ffff;

/** The offset is a rate for clients that page by one; see the up mapping of the same method. */
function rateOf(offset: string | undefined): number | undefined {
  const rate = Number(offset ?? Number.NaN);
  return Number.isInteger(rate) && rate >= 0 && rate <= rateMax ? rate : undefined;
}

function forwards(value: Result<'stats.getMessagePublicForwards'>): TlOf<'messages.messagesSlice'> {
  const messages = value.forwards.flatMap((forward) => (forward._ === 'publicForwardMessage' ? [forward.message] : []));
  return {
    _: 'messages.messagesSlice',
    count: value.count,
    next_rate: rateOf(value.next_offset),
    messages,
    topics: [],
    chats: value.chats,
    users: value.users,
  };
}

export const pages = [
  result('messages.getWebPage', until152, 'WebPage', ({ webpage }) => webpage),
  result('messages.getWebPagePreview', until152, 'MessageMedia', ({ media }) => media),
  result('messages.requestSimpleWebView', until152, 'SimpleWebViewResult', ({ url }) => ({
    _: 'simpleWebViewResultUrl',
    url,
  })),
  // A client that sends no hash has nothing that could be unchanged.
  result('help.getAppConfig', until152, 'JSONValue', (value) =>
    value._ === 'help.appConfig' ? value.config : { _: 'jsonNull' },
  ),
  result('stats.getMessagePublicForwards', until152, 'messages.Messages', forwards),
  result('account.verifyEmail', until144, 'Bool', () => true),
];
