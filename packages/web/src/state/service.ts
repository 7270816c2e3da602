/** What the notices in the middle of a chat say. */
import type { TypeMessageAction } from '../codec/generated/types.ts';

export type ServiceNote =
  | { readonly kind: 'created'; readonly title: string }
  | { readonly kind: 'channelCreated' }
  | { readonly kind: 'renamed'; readonly title: string }
  | { readonly kind: 'added'; readonly userIds: readonly number[] }
  | { readonly kind: 'removed'; readonly userId: number }
  | { readonly kind: 'joinedByLink' }
  | { readonly kind: 'joinedByRequest' }
  | { readonly kind: 'newPhoto' }
  | { readonly kind: 'noPhoto' }
  | { readonly kind: 'pinned' }
  | { readonly kind: 'migrated' }
  | { readonly kind: 'timer'; readonly seconds: number }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'screenshot' };

/** The page's note of an action; undefined for one that it has no words for. */
export function serviceNoteOf(action: TypeMessageAction): ServiceNote | undefined {
  switch (action._) {
    case 'messageActionChatCreate':
      return { kind: 'created', title: action.title };
    case 'messageActionChannelCreate':
      return { kind: 'channelCreated' };
    case 'messageActionChatEditTitle':
      return { kind: 'renamed', title: action.title };
    case 'messageActionChatAddUser':
      return { kind: 'added', userIds: action.users };
    case 'messageActionChatDeleteUser':
      return { kind: 'removed', userId: action.user_id };
    case 'messageActionChatJoinedByLink':
      return { kind: 'joinedByLink' };
    case 'messageActionChatJoinedByRequest':
      return { kind: 'joinedByRequest' };
    case 'messageActionChatEditPhoto':
      return { kind: 'newPhoto' };
    case 'messageActionChatDeletePhoto':
      return { kind: 'noPhoto' };
    case 'messageActionPinMessage':
      return { kind: 'pinned' };
    case 'messageActionChatMigrateTo':
    case 'messageActionChannelMigrateFrom':
      return { kind: 'migrated' };
    case 'messageActionSetMessagesTTL':
      return { kind: 'timer', seconds: action.period };
    case 'messageActionHistoryClear':
      return { kind: 'cleared' };
    case 'messageActionScreenshotTaken':
      return { kind: 'screenshot' };
    default:
      return undefined;
  }
}
