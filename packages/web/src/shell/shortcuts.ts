/** Keys that work everywhere: Ctrl or Cmd+K to search, Escape one step back, Alt+arrows to the next chat. */
import { useEffect, type RefObject } from 'react';
import { chatEntries } from '../state/chat-list.ts';
import { useApp } from '../ui/app-context.tsx';
import { go, type Route } from '../ui/router.ts';

/** The route that Escape leads to; undefined where one is at the beginning. */
export function stepBack(route: Route): Route | undefined {
  if (route.page === 'chat' && route.isAbout) return { ...route, isAbout: false };
  if (route.page === 'you' && route.part !== 'main') return { page: 'you', part: 'main' };
  return route.page === 'chats' ? undefined : { page: 'chats' };
}

/** Whether the search field can be seen: on a phone an open chat covers it. */
function hasSearch(root: HTMLElement | null): boolean {
  return (root?.querySelector<HTMLElement>('.search__input')?.offsetParent ?? null) !== null;
}

export function useShortcuts(root: RefObject<HTMLElement | null>, route: Route): void {
  const { store } = useApp();
  useEffect(() => {
    const neighbour = (step: number) => {
      const ids = chatEntries(store.get()).map((entry) => entry.dialog.chatId);
      const at = route.page === 'chat' ? ids.indexOf(route.id) : -1;
      return ids[Math.min(ids.length - 1, Math.max(0, at + step))];
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        const focus = () => root.current?.querySelector<HTMLElement>('.search__input')?.focus();
        if (hasSearch(root.current)) {
          // At once: who types on at speed loses no letter.
          focus();
        } else {
          go({ page: 'chats' });
          requestAnimationFrame(focus);
        }
      } else if (event.key === 'Escape') {
        const back = stepBack(route);
        if (back !== undefined) go(back, true);
      } else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault();
        const id = neighbour(event.key === 'ArrowDown' ? 1 : -1);
        if (id !== undefined) go({ page: 'chat', id, isAbout: false }, route.page === 'chat');
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [root, route, store]);
}
