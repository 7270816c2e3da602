/** A message in one line: its words, or what it is instead. */
import type { Translate } from '../i18n/translate.ts';
import type { Media } from '../state/media.ts';
import type { Message } from '../state/message.ts';
import type { Outgoing } from '../state/outbox.ts';
import type { State } from '../state/state.ts';
import { serviceText } from './service-text.ts';

function mediaWord(media: Media, t: Translate): string {
  switch (media.kind) {
    case 'poll':
      return t('media.pollLine', { question: media.poll.question });
    case 'file':
    case 'audio':
      return media.name === '' ? t('media.file') : media.name;
    case 'sticker':
      return t('media.stickerLine', { emoji: media.alt });
    default:
      return t(`media.${media.kind}`);
  }
}

/** The line for lists, quotes and screen readers. */
export function messageLine(state: State, message: Message, t: Translate, language: string): string {
  if (message.kind === 'unsupported') return t('message.unsupported');
  if (message.kind !== 'text') return serviceText(state, message, t, language);
  if (message.media === undefined) return message.text;
  const word = mediaWord(message.media, t);
  return message.text === '' ? word : `${word} · ${message.text}`;
}

/** The same for a message on its way. */
export function outgoingLine({ attachment, text }: Outgoing, t: Translate): string {
  if (attachment === undefined) return text;
  const word = attachment.kind === 'file' ? attachment.name : t(`media.${attachment.kind}`);
  return text === '' ? word : `${word} · ${text}`;
}
