import type { TlOf } from '../../types.ts';
import { type Carrier, down, leftOutWhen, until152, until214 } from './down.ts';

export const bots = [
  down('attachMenuBot', until152, (value) => ({ ...value, peer_types: value.peer_types ?? [] })),
  down('webViewResultUrl', until152, ({ query_id, url }) => ({ _: 'webViewResultUrl', query_id: query_id ?? 0n, url })),
  down('botInlineMessageMediaWebPage', until152, ({ message, entities, reply_markup }) => ({
    _: 'botInlineMessageText',
    message,
    entities,
    reply_markup,
  })),
  // Only a preview: the bot's result is sent by its id, and sent whole.
  down('botInlineMessageRichMessage', until214, ({ reply_markup }) => ({
    _: 'botInlineMessageText',
    message: '',
    reply_markup,
  })),
  down('connectedBot', [198], ({ bot_id, recipients, rights }) => ({
    _: 'connectedBot',
    can_reply: rights.reply,
    bot_id,
    recipients,
  })),
  down('botBusinessConnection', [198], ({ rights, ...value }) => ({ ...value, can_reply: rights?.reply })),
];

/** A row is left out only where buttons were left out of it and none remains. */
const isEmptied = ({ buttons }: TlOf<'keyboardButtonRow'>, has: Carrier['has']): boolean =>
  buttons.length > 0 && !buttons.some(has);

export const botsLeftOut = [
  leftOutWhen('keyboardButtonRow', until214, (row, carrier) => isEmptied(row, carrier.has)),
  leftOutWhen('keyboardButtonRequestPeer', [152, 198, 214], ({ peer_type }, carrier) => !carrier.has(peer_type)),
  leftOutWhen('inputKeyboardButtonRequestPeer', [198, 214], ({ peer_type }, carrier) => !carrier.has(peer_type)),
];
