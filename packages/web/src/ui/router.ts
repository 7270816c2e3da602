/** Where one is in the page, kept in the address so that the device's back button works. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly page: 'chats' }
  | { readonly page: 'chat'; readonly id: number; readonly isAbout: boolean }
  | { readonly page: 'people' }
  | { readonly page: 'join'; readonly hash: string }
  | { readonly page: 'you'; readonly part: 'main' | 'profile' | 'devices' };

/** The route that an address hash names; the chat list where it names none. */
export function parseRoute(hash: string): Route {
  const [page, first, second] = hash.replace(/^#\/?/, '').split('/');
  if (page === 'chat' && first !== undefined && /^-?\d{1,15}$/.test(first)) {
    return { page, id: Number(first), isAbout: second === 'about' };
  }
  if (page === 'people') return { page };
  if (page === 'join' && first !== undefined && /^[\w-]{1,64}$/.test(first)) return { page, hash: first };
  if (page === 'you') return { page, part: first === 'profile' || first === 'devices' ? first : 'main' };
  return { page: 'chats' };
}

/** The address hash of a route. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'chat':
      return `#/chat/${route.id}${route.isAbout ? '/about' : ''}`;
    case 'join':
      return `#/join/${route.hash}`;
    case 'you':
      return route.part === 'main' ? '#/you' : `#/you/${route.part}`;
    default:
      return `#/${route.page}`;
  }
}

export function chatHash(id: number): string {
  return hashOf({ page: 'chat', id, isAbout: false });
}

/** Goes somewhere; `isReplacing` leaves no step to come back to. */
export function go(route: Route, isReplacing = false): void {
  if (isReplacing) location.replace(hashOf(route));
  else location.hash = hashOf(route);
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

let known = { hash: '', route: parseRoute('') };

function current(): Route {
  if (known.hash !== location.hash) known = { hash: location.hash, route: parseRoute(location.hash) };
  return known.route;
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current);
}
