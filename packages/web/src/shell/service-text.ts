/** The sentence of a notice in the middle of a chat. */
import type { Translate } from '../i18n/translate.ts';
import type { Message } from '../state/message.ts';
import type { State } from '../state/state.ts';
import { nameOf } from './names.ts';

/** Names of several people as one list, in the language's own way. */
function namesOf(state: State, ids: readonly number[], t: Translate, language: string): string {
  const names = ids.map((id) => nameOf(state, id, t));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** What happened, in words; empty for a message that is no notice. */
export function serviceText(state: State, message: Message, t: Translate, language: string): string {
  const name = message.isOut ? t('message.fromYou') : nameOf(state, message.fromId, t);
  if (message.kind === 'joined') return t('message.joined', { name });
  if (message.kind === 'notice') return message.text;
  const { service } = message;
  const isChannel = state.chats.get(message.chatId)?.kind === 'channel';
  switch (service?.kind) {
    case 'created':
      return t('service.created', { name, title: service.title });
    case 'channelCreated':
      return t(isChannel ? 'service.channelCreated' : 'service.groupCreated');
    case 'renamed':
      return t('service.renamed', { name, title: service.title });
    case 'added': {
      const [only] = service.userIds;
      if (service.userIds.length === 1 && only === message.fromId) return t('service.joined', { name });
      return t('service.added', { name, names: namesOf(state, service.userIds, t, language) });
    }
    case 'removed':
      if (service.userId === message.fromId) return t('service.left', { name });
      return t('service.removed', { name, other: nameOf(state, service.userId, t) });
    case 'joinedByLink':
      return t('service.joinedByLink', { name });
    case 'joinedByRequest':
      return t('service.joinedByRequest', { name });
    case 'newPhoto':
      return t('service.newPhoto', { name });
    case 'noPhoto':
      return t('service.noPhoto', { name });
    case 'pinned':
      return t('service.pinned', { name });
    case 'migrated':
      return t('service.migrated');
    case 'timer':
      return t(service.seconds === 0 ? 'service.timerOff' : 'service.timerOn', { name });
    case 'cleared':
      return t('service.cleared');
    case 'screenshot':
      return t('service.screenshot', { name });
    default:
      return '';
  }
}
