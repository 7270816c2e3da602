/** What can be done with a message: by right click, long press, the key or the button at its side. */
import { Copy, Forward, Pencil, Pin, PinOff, Reply, Trash2, type LucideIcon } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { QUICK_REACTIONS, react } from '../../app/react.ts';
import { settle } from '../../app/settle.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { historyOf } from '../../state/history.ts';
import { canPin, canWrite, hasAdminRight, type Chat } from '../../state/chat.ts';
import type { Message } from '../../state/message.ts';
import { useApp } from '../../ui/app-context.tsx';
import { SERVICE_ID } from '../../ui/avatar.tsx';
import { useWords } from '../../ui/words-context.tsx';

export type MessageAction = 'reply' | 'copy' | 'edit' | 'forward' | 'pin' | 'unpin' | 'delete';

interface Item {
  readonly action: MessageAction;
  readonly key: MessageKey;
  readonly icon: LucideIcon;
}

const ITEMS: readonly Item[] = [
  { action: 'reply', key: 'message.reply', icon: Reply },
  { action: 'copy', key: 'message.copy', icon: Copy },
  { action: 'edit', key: 'message.edit', icon: Pencil },
  { action: 'forward', key: 'message.forward', icon: Forward },
  { action: 'pin', key: 'message.pin', icon: Pin },
  { action: 'unpin', key: 'message.unpin', icon: PinOff },
  { action: 'delete', key: 'message.delete', icon: Trash2 },
];

/** The actions that make sense for a message. */
export function actionsOf(message: Message, chat: Chat | undefined): MessageAction[] {
  const isText = message.kind === 'text';
  return ITEMS.map((item) => item.action).filter((action) => {
    if (action === 'pin' || action === 'unpin') {
      const mayPin = message.chatId !== SERVICE_ID && (chat === undefined || canPin(chat));
      return isText && mayPin && message.isPinned === (action === 'unpin');
    }
    if (action === 'edit') return isText && message.isOut && message.forward === undefined;
    if (action === 'reply') return message.chatId !== SERVICE_ID && (chat === undefined || canWrite(chat));
    if (action === 'delete') {
      return chat === undefined || chat.kind === 'group' || message.isOut || hasAdminRight(chat, 'delete_messages');
    }
    return action === 'copy' ? message.text !== '' : isText;
  });
}

/** Opens the menu of the bubble at an element, as a right click on it would. */
export function openMenuAt(element: HTMLElement): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const init = { bubbles: true, cancelable: true, clientX: left + Math.min(width, 160) / 2, clientY: top + height / 2 };
  element.dispatchEvent(new PointerEvent('contextmenu', init));
}

export interface MessageMenuProps {
  readonly chatId: number;
  readonly onAction: (action: MessageAction, message: Message) => void;
  readonly children: ReactNode;
}

export function MessageMenu({ chatId, onAction, children }: MessageMenuProps) {
  const app = useApp();
  const { t } = useWords();
  const [message, setMessage] = useState<Message>();

  const choose = (event: MouseEvent) => {
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-message]');
    const id = Number(line?.dataset['message'] ?? 0);
    const found = historyOf(app.store.get(), chatId).messages.get(id);
    if (found === undefined) event.preventDefault();
    setMessage(found);
  };

  const actions = message === undefined ? [] : actionsOf(message, app.store.get().chats.get(chatId));
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild onContextMenu={choose}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu" aria-label={t('message.actions')} collisionPadding={8}>
          {message?.kind === 'text' && message.chatId !== SERVICE_ID && (
            <div className="menu__signs" role="group" aria-label={t('reactions.add')}>
              {QUICK_REACTIONS.map((emoji) => (
                <ContextMenu.Item
                  key={emoji}
                  className="menu__sign"
                  aria-label={t('reactions.with', { emoji })}
                  onSelect={() => settle(app, react(app, message, emoji))}
                >
                  {emoji}
                </ContextMenu.Item>
              ))}
            </div>
          )}
          {ITEMS.filter((item) => actions.includes(item.action)).map(({ action, key, icon: Icon }) => (
            <ContextMenu.Item
              key={action}
              className={`menu__item${action === 'delete' ? ' menu__item--danger' : ''}`}
              onSelect={() => message !== undefined && onAction(action, message)}
            >
              <Icon size={19} aria-hidden="true" />
              {t(key)}
            </ContextMenu.Item>
          ))}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
