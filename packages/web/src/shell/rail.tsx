/** The ways through the house: a rail of night on a desk, tabs under the thumb on a phone. */
import { Bookmark, MessagesSquare, UserRound, UsersRound, type LucideIcon } from 'lucide-react';
import type { MessageKey } from '../i18n/catalogue.ts';
import { unreadTotal } from '../state/chat-list.ts';
import { useStore } from '../ui/app-context.tsx';
import { Mark } from '../ui/mark.tsx';
import { chatHash, hashOf, type Route } from '../ui/router.ts';
import { useWords } from '../ui/words-context.tsx';

interface Way {
  readonly key: MessageKey;
  readonly icon: LucideIcon;
  readonly href: string;
  readonly isCurrent: boolean;
  readonly count?: number;
}

export function Rail({ route }: { route: Route }) {
  const { t } = useWords();
  const selfId = useStore((state) => state.selfId ?? 0);
  const unread = useStore(unreadTotal);
  const isSaved = route.page === 'chat' && route.id === selfId;
  const ways: Way[] = [
    {
      key: 'nav.chats',
      icon: MessagesSquare,
      href: '#/chats',
      isCurrent: route.page === 'chats' || (route.page === 'chat' && !isSaved),
      count: unread,
    },
    { key: 'nav.people', icon: UsersRound, href: '#/people', isCurrent: route.page === 'people' },
    { key: 'nav.saved', icon: Bookmark, href: chatHash(selfId), isCurrent: isSaved },
    { key: 'nav.you', icon: UserRound, href: hashOf({ page: 'you', part: 'main' }), isCurrent: route.page === 'you' },
  ];
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <a className="rail__mark" href="#/chats" aria-label={t('app.name')}>
        <Mark size={34} />
      </a>
      {ways.map(({ key, icon: Icon, href, isCurrent, count = 0 }) => (
        <a key={key} className="rail__way" href={href} aria-current={isCurrent ? 'page' : undefined}>
          <span className="rail__icon">
            <Icon size={22} strokeWidth={isCurrent ? 2.2 : 1.8} aria-hidden="true" />
            {count > 0 && (
              <span className="rail__count">
                <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
                <span className="unseen">{t('chats.unread', { count })}</span>
              </span>
            )}
          </span>
          <span className="rail__label">{t(key)}</span>
        </a>
      ))}
    </nav>
  );
}
