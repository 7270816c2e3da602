import { Megaphone, SquarePen, UserRoundPlus, UsersRound } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { go } from '../../ui/router.ts';
import { useWords } from '../../ui/words-context.tsx';

/** What can be begun: a chat with somebody, a group, a channel. */
export function NewMenu({ onNew }: { onNew: (kind: 'group' | 'channel') => void }) {
  const { t } = useWords();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="icon-button" aria-label={t('chats.new')}>
        <SquarePen size={21} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
          <DropdownMenu.Item className="menu__item" onSelect={() => go({ page: 'people' })}>
            <UserRoundPlus size={19} aria-hidden="true" />
            {t('chats.emptyFind')}
          </DropdownMenu.Item>
          <DropdownMenu.Item className="menu__item" onSelect={() => onNew('group')}>
            <UsersRound size={19} aria-hidden="true" />
            {t('group.new')}
          </DropdownMenu.Item>
          <DropdownMenu.Item className="menu__item" onSelect={() => onNew('channel')}>
            <Megaphone size={19} aria-hidden="true" />
            {t('channel.new')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
