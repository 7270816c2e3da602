import { nowSeconds, peerKind, type PeerId, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderChat } from './chat.ts';
import { everyone } from './everyone.ts';
import { renderUsers } from './users.ts';

export type PeersNeed = Pick<Services, 'clock' | 'people' | 'relations' | 'presence' | 'messages' | 'installation'>;

export interface RenderedPeers {
  users: Tl<'User'>[];
  chats: Tl<'Chat'>[];
}

/** Everyone and every chat that a viewer meets in an answer, each once; who does not exist is left out. */
export async function renderPeers(services: PeersNeed, viewer: UserId, ids: Iterable<PeerId>): Promise<RenderedPeers> {
  const people: UserId[] = [];
  const chats: PeerId[] = [];
  for (const id of new Set(ids)) {
    if (id === everyone) continue;
    if (peerKind(id) === 'user') people.push(id as UserId);
    else chats.push(id);
  }
  return {
    users: await renderUsers(services, viewer, people),
    chats: chats.length === 0 ? [] : await renderChats(services, viewer, chats),
  };
}

/** Groups and channels as a viewer may see them. */
export async function renderChats(
  { messages: { chats }, clock, installation }: Pick<Services, 'messages' | 'clock' | 'installation'>,
  viewer: UserId,
  ids: readonly PeerId[],
): Promise<Tl<'Chat'>[]> {
  const cards = await chats.findAll(ids);
  const found = cards.map(({ id }) => id);
  const members = viewer === everyone ? [] : await chats.members(found, viewer);
  const nowS = nowSeconds(clock);
  return cards.map((card, index) =>
    renderChat(card, { viewer, member: members[index], nowS, dcId: installation.dcId }),
  );
}
