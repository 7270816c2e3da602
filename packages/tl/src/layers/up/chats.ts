import type { Tl } from '../../types.ts';
import { up } from './up.ts';

const encoder = new TextEncoder();

/** Reasons became options of a menu; the reason's own name is the option's bytes, as `inputReportReasonSpam`. */
const optionOf = (reason: Tl<'ReportReason'>): Uint8Array => encoder.encode(reason._);

export const chats = [
  up(['channels.toggleForum#a4298b29'], (value) => ({ ...value, tabs: false })),
  up(['channels.toggleSignatures#1f69b606'], ({ channel, enabled }) => ({
    _: 'channels.toggleSignatures',
    channel,
    signatures_enabled: enabled ? true : undefined,
  })),
  up(['messages.setChatTheme#e63be13f'], ({ peer, emoticon }) => ({
    _: 'messages.setChatTheme',
    peer,
    theme: emoticon === '' ? { _: 'inputChatThemeEmpty' } : { _: 'inputChatTheme', emoticon },
  })),
  up(['messages.report#8953ab4e'], ({ reason, ...rest }) => ({ ...rest, option: optionOf(reason) })),
  up(['messages.sendBotRequestedPeer#fe38d01b'], ({ requested_peer: peer, ...rest }) => ({
    ...rest,
    requested_peers: [peer],
  })),
  up(['messages.requestSimpleWebView#6abb2f73'], (value) => ({ ...value, platform: '' })),
  // The offset is one string now: the rate, which alone moves on from page to page.
  up(['stats.getMessagePublicForwards#5630281b'], ({ channel, msg_id, offset_rate, limit }) => ({
    _: 'stats.getMessagePublicForwards',
    channel,
    msg_id,
    offset: offset_rate === 0 ? '' : String(offset_rate),
    limit,
  })),
  up(['help.getAppConfig#98914110'], () => ({ _: 'help.getAppConfig', hash: 0 })),
];
