import { rpcError } from '../errors/rpc-error.ts';
import type { ChatLimits } from './chat-limits.ts';

/** A title as it is stored. @throws CHAT_TITLE_EMPTY, and where it is too long it is cut, as Telegram does. */
export function checkedChatTitle(title: string, limits: Pick<ChatLimits, 'titleLengthMax'>): string {
  const clean = title.replaceAll(/\s+/gu, ' ').trim();
  if (clean === '') throw rpcError('CHAT_TITLE_EMPTY');
  return Array.from(clean).slice(0, limits.titleLengthMax).join('');
}

/** A description as it is stored. @throws CHAT_ABOUT_TOO_LONG */
export function checkedAbout(about: string, limits: Pick<ChatLimits, 'aboutLengthMax'>): string {
  const clean = about.trim();
  if (Array.from(clean).length > limits.aboutLengthMax) throw rpcError('CHAT_ABOUT_TOO_LONG');
  return clean;
}
