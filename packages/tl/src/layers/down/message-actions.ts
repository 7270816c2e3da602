import { down, until152, until198, until214 } from './down.ts';
import { emoticonOf } from './chat-theme.ts';
import { monthsOf } from './premium-months.ts';

export const messageActions = [
  down('messageActionBotAllowed', until152, ({ domain }) => ({ _: 'messageActionBotAllowed', domain: domain ?? '' })),
  down('messageActionSetChatTheme', until198, ({ theme }) => ({
    _: 'messageActionSetChatTheme',
    emoticon: emoticonOf(theme) ?? '',
  })),
  down('messageActionGiftPremium', until214, (value) => ({ ...value, months: monthsOf(value.days) })),
  down('messageActionGiftCode', [198, 214], (value) => ({ ...value, months: monthsOf(value.days) })),
  down('messageActionRequestedPeer', [152], ({ button_id, peers: [peer] }) =>
    peer ? { _: 'messageActionRequestedPeer', button_id, peer } : { _: 'messageActionEmpty' },
  ),
];
