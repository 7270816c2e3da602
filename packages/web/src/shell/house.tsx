/** The house once one is inside: the rail, a list, a room, and a panel at its side. */
import { useEffect, useRef } from 'react';
import { unreadTotal } from '../state/chat-list.ts';
import { ChatScreen } from '../screens/chat/chat-screen.tsx';
import { ChatsPane } from '../screens/chats/chats-pane.tsx';
import { GroupPanel } from '../screens/group/group-panel.tsx';
import { JoinDialog } from '../screens/group/join-dialog.tsx';
import { PeoplePane } from '../screens/people/people-pane.tsx';
import { PersonPanel } from '../screens/person/person-panel.tsx';
import { DevicesScreen } from '../screens/you/devices-screen.tsx';
import { ProfileScreen } from '../screens/you/profile-screen.tsx';
import { YouPane } from '../screens/you/you-pane.tsx';
import { useStore } from '../ui/app-context.tsx';
import { LineBanner } from '../ui/line-banner.tsx';
import { go, useRoute, type Route } from '../ui/router.ts';
import { Rail } from './rail.tsx';
import { useShortcuts } from './shortcuts.ts';
import { Threshold } from './threshold.tsx';
import '../style/shell.css';

/** On a phone one pane is seen at a time: the list, or what was opened from it. */
function isRoomOpen(route: Route): boolean {
  return route.page === 'chat' || (route.page === 'you' && route.part !== 'main');
}

function ListPane({ route }: { route: Route }) {
  if (route.page === 'people') return <PeoplePane />;
  if (route.page === 'you') return <YouPane part={route.part} />;
  return <ChatsPane openId={route.page === 'chat' ? route.id : undefined} />;
}

function Room({ route }: { route: Route }) {
  if (route.page === 'chat') return <ChatScreen key={route.id} chatId={route.id} isAboutOpen={route.isAbout} />;
  if (route.page === 'you' && route.part === 'profile') return <ProfileScreen />;
  if (route.page === 'you' && route.part === 'devices') return <DevicesScreen />;
  return <Threshold />;
}

function Side({ chatId }: { chatId: number }) {
  const close = () => go({ page: 'chat', id: chatId, isAbout: false }, true);
  if (chatId < 0) return <GroupPanel chatId={chatId} onClose={close} />;
  return <PersonPanel userId={chatId} onClose={close} />;
}

export function House() {
  const route = useRoute();
  const root = useRef<HTMLDivElement>(null);
  const unread = useStore(unreadTotal);
  useShortcuts(root, route);
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) Suaka` : 'Suaka';
  }, [unread]);
  const open = isRoomOpen(route) ? ' house--open' : '';
  const about = route.page === 'chat' && route.isAbout ? ' house--about' : '';
  return (
    <div ref={root} className={`house${open}${about}`}>
      <Rail route={route} />
      <div className="house__list">
        <LineBanner />
        <ListPane route={route} />
      </div>
      <main className="house__room">
        <Room route={route} />
      </main>
      {route.page === 'chat' && route.isAbout && <Side key={route.id} chatId={route.id} />}
      {route.page === 'join' && <JoinDialog key={route.hash} hash={route.hash} />}
    </div>
  );
}
