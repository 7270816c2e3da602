import { Archive, ArchiveRestore, Bell, BellOff, EllipsisVertical, Pin, PinOff } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { archiveDialog, muteDialog, pinDialog } from '../../app/dialogs.ts';
import { settle } from '../../app/settle.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../../ui/words-context.tsx';

/** What can be done with a chat as a whole. */
export function ChatMenu({ chatId }: { chatId: number }) {
  const app = useApp();
  const { t } = useWords();
  const dialog = useStore((state) => state.dialogs.get(chatId));
  const now = useNow(60_000);
  if (dialog === undefined) return null;
  const isMuted = dialog.muteUntil > now;
  const items = [
    {
      key: dialog.pinned ? ('chatMenu.unpin' as const) : ('chatMenu.pin' as const),
      icon: dialog.pinned ? PinOff : Pin,
      act: () => pinDialog(app, dialog, !dialog.pinned),
    },
    {
      key: isMuted ? ('chatMenu.unmute' as const) : ('chatMenu.mute' as const),
      icon: isMuted ? Bell : BellOff,
      act: () => muteDialog(app, dialog, !isMuted),
    },
    {
      key: dialog.isArchived ? ('chatMenu.unarchive' as const) : ('chatMenu.archive' as const),
      icon: dialog.isArchived ? ArchiveRestore : Archive,
      act: () => archiveDialog(app, dialog, !dialog.isArchived),
    },
  ];
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="icon-button" aria-label={t('chatMenu.label')}>
        <EllipsisVertical size={20} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
          {items.map(({ key, icon: Icon, act }) => (
            <DropdownMenu.Item key={key} className="menu__item" onSelect={() => settle(app, act())}>
              <Icon size={19} aria-hidden="true" />
              {t(key)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
