/** Links by which people come into a group or channel. */
import type { Constructors } from '../codec/generated/types.ts';
import { takeUpdates } from '../state/apply-updates.ts';
import { patchDetails } from '../state/chat-details.ts';
import { putChats } from '../state/chat.ts';
import { chatIdOfChannel, chatIdOfGroup } from '../state/peer.ts';
import { putUsers } from '../state/user.ts';
import { RpcError } from '../connection/connection.ts';
import { nowSeconds, type App } from './app.ts';
import { inputPeer } from './peers.ts';

/** What a link leads to, before one goes in. */
export type Invite =
  | { readonly kind: 'already'; readonly chatId: number }
  | {
      readonly kind: 'open';
      readonly title: string;
      readonly about: string;
      readonly memberCount: number;
      readonly isChannel: boolean;
      readonly needsRequest: boolean;
      /** People among the members whom one knows. */
      readonly knownIds: readonly number[];
    };

/** The secret part of a link; undefined where a text holds none. */
export function inviteHashOf(link: string): string | undefined {
  return /(?:^|\/\+|\/joinchat\/|invite=)([\w-]{10,64})\/?$/u.exec(link.trim())?.[1];
}

/** The link's secret as a place in this page, so that who opens it comes straight to the group. */
export function pageLinkOf(origin: string, link: string): string {
  const hash = inviteHashOf(link);
  return hash === undefined ? link : `${origin}/#/join/${hash}`;
}

function chatOfRaw(raw: Constructors['chatInviteAlready']['chat']): number {
  if (raw._ === 'channel' || raw._ === 'channelForbidden') return chatIdOfChannel(raw.id);
  return 'id' in raw ? chatIdOfGroup(raw.id) : 0;
}

/** Looks at what a link leads to. Rejects with INVITE_HASH_INVALID, INVITE_HASH_EXPIRED. */
export async function lookAtInvite(app: App, hash: string): Promise<Invite> {
  const answer = await app.connection.call({ _: 'messages.checkChatInvite', hash });
  if (answer._ === 'chatInvite') {
    const participants = answer.participants ?? [];
    app.store.update((state) => putUsers(state, participants));
    return {
      kind: 'open',
      title: answer.title,
      about: answer.about ?? '',
      memberCount: answer.participants_count,
      isChannel: answer.broadcast === true,
      needsRequest: answer.request_needed === true,
      knownIds: participants.flatMap((one) => (one._ === 'user' ? [one.id] : [])),
    };
  }
  app.store.update((state) => putChats(state, [answer.chat]));
  return { kind: 'already', chatId: chatOfRaw(answer.chat) };
}

/** Goes in by a link. Resolves with the chat, or 'asked' where a leader has to agree first. */
export async function joinByInvite(app: App, hash: string): Promise<number | 'asked'> {
  try {
    const answer = await app.connection.call({ _: 'messages.importChatInvite', hash });
    if (answer._ !== 'messages.chatInviteJoinResultOk') return 'asked';
    const { updates } = answer;
    app.store.update((state) => takeUpdates(state, updates, nowSeconds(app)));
    const [raw] = 'chats' in updates ? updates.chats : [];
    return raw === undefined ? 'asked' : chatOfRaw(raw);
  } catch (error) {
    if (error instanceof RpcError && error.errorName === 'INVITE_REQUEST_SENT') return 'asked';
    throw error;
  }
}

/** Makes the chat's own link, or a new one in its place: the old one then leads nowhere. */
export async function makeInviteLink(app: App, chatId: number, isReplacing: boolean): Promise<string | undefined> {
  const answer = await app.connection.call({
    _: 'messages.exportChatInvite',
    legacy_revoke_permanent: isReplacing || undefined,
    peer: inputPeer(app.store.get(), chatId),
  });
  if (answer._ !== 'chatInviteExported') return undefined;
  app.store.update((state) => patchDetails(state, chatId, { inviteLink: answer.link }));
  return answer.link;
}
