/** Making groups and channels, bringing people in, and leaving. */
import type { TypeUpdates } from '../codec/generated/types.ts';
import { takeUpdates } from '../state/apply-updates.ts';
import { forgetChannel } from '../state/channel-sync.ts';
import { membersOf, patchDetails, putDetails } from '../state/chat-details.ts';
import { putChats } from '../state/chat.ts';
import { bareIdOf, chatIdOfChannel, chatIdOfGroup, peerKind } from '../state/peer.ts';
import { putUsers } from '../state/user.ts';
import { nowSeconds, type App } from './app.ts';
import { inputChannel, inputPeer, inputUser } from './peers.ts';

/** Members that a panel shows at once. */
const MEMBERS_PAGE = 100;
/** Messages of a basic group that somebody new may see. */
const SHOWN_TO_NEW = 100;

function take(app: App, updates: TypeUpdates): void {
  app.store.update((state) => takeUpdates(state, updates, nowSeconds(app)));
}

/** The chat that an answer is about: the first that it names. */
function firstChat(updates: TypeUpdates): number | undefined {
  const [raw] = 'chats' in updates ? updates.chats : [];
  if (raw?._ === 'chat') return chatIdOfGroup(raw.id);
  return raw?._ === 'channel' ? chatIdOfChannel(raw.id) : undefined;
}

/** Makes a group of some people. Resolves with its chat and with those who could not be added. */
export async function createGroup(
  app: App,
  title: string,
  userIds: readonly number[],
): Promise<{ readonly chatId: number | undefined; readonly missing: readonly number[] }> {
  const state = app.store.get();
  const answer = await app.connection.call({
    _: 'messages.createChat',
    users: userIds.map((id) => inputUser(state, id)),
    title,
  });
  take(app, answer.updates);
  return { chatId: firstChat(answer.updates), missing: answer.missing_invitees.map((one) => one.user_id) };
}

/** Makes a channel, in which only its leaders write. */
export async function createChannel(app: App, title: string, about: string): Promise<number | undefined> {
  const answer = await app.connection.call({ _: 'channels.createChannel', broadcast: true, title, about });
  take(app, answer);
  return firstChat(answer);
}

/** Adds people. Resolves with those who could not be added, by their own wish. */
export async function addMembers(app: App, chatId: number, userIds: readonly number[]): Promise<readonly number[]> {
  const state = app.store.get();
  const users = userIds.map((id) => inputUser(state, id));
  const missing: number[] = [];
  if (peerKind(chatId) === 'channel') {
    const channel = inputChannel(state, chatId);
    const answer = await app.connection.call({ _: 'channels.inviteToChannel', channel, users });
    take(app, answer.updates);
    missing.push(...answer.missing_invitees.map((one) => one.user_id));
  } else {
    for (const user of users) {
      const answer = await app.connection.call({
        _: 'messages.addChatUser',
        chat_id: bareIdOf(chatId),
        user_id: user,
        fwd_limit: SHOWN_TO_NEW,
      });
      take(app, answer.updates);
      missing.push(...answer.missing_invitees.map((one) => one.user_id));
    }
  }
  await loadDetails(app, chatId);
  return missing;
}

/** Takes somebody out of a group. */
export async function removeMember(app: App, chatId: number, userId: number): Promise<void> {
  const state = app.store.get();
  if (peerKind(chatId) === 'channel') {
    take(
      app,
      await app.connection.call({
        _: 'channels.editBanned',
        channel: inputChannel(state, chatId),
        participant: inputPeer(state, userId),
        banned_rights: { _: 'chatBannedRights', view_messages: true, until_date: 0 },
      }),
    );
  } else {
    const user = inputUser(state, userId);
    take(app, await app.connection.call({ _: 'messages.deleteChatUser', chat_id: bareIdOf(chatId), user_id: user }));
  }
  await loadDetails(app, chatId);
}

/** Leaves; a channel goes out of the list, a basic group stays to be read. */
export async function leaveChat(app: App, chatId: number): Promise<void> {
  const state = app.store.get();
  if (peerKind(chatId) === 'channel') {
    take(app, await app.connection.call({ _: 'channels.leaveChannel', channel: inputChannel(state, chatId) }));
    app.store.update((current) => forgetChannel(current, chatId));
    return;
  }
  const self = { _: 'inputUserSelf' as const };
  take(app, await app.connection.call({ _: 'messages.deleteChatUser', chat_id: bareIdOf(chatId), user_id: self }));
}

/** Gives a group or channel another name. */
export async function renameChat(app: App, chatId: number, title: string): Promise<void> {
  const answer =
    peerKind(chatId) === 'channel'
      ? await app.connection.call({ _: 'channels.editTitle', channel: inputChannel(app.store.get(), chatId), title })
      : await app.connection.call({ _: 'messages.editChatTitle', chat_id: bareIdOf(chatId), title });
  take(app, answer);
}

/** Goes into a public channel or group. */
export async function joinChannel(app: App, chatId: number): Promise<void> {
  const answer = await app.connection.call({
    _: 'channels.joinChannel',
    channel: inputChannel(app.store.get(), chatId),
  });
  if (answer._ === 'messages.chatInviteJoinResultOk') take(app, answer.updates);
}

/** Loads what a chat is about and who is in it. */
export async function loadDetails(app: App, chatId: number): Promise<void> {
  const isChannel = peerKind(chatId) === 'channel';
  const channel = inputChannel(app.store.get(), chatId);
  const full = isChannel
    ? await app.connection.call({ _: 'channels.getFullChannel', channel })
    : await app.connection.call({ _: 'messages.getFullChat', chat_id: bareIdOf(chatId) });
  const raw = full.full_chat;
  const invite = raw.exported_invite;
  const inGroup =
    raw._ === 'chatFull' && raw.participants._ === 'chatParticipants' ? raw.participants.participants : [];
  app.store.update((state) => {
    const next = putChats(putUsers(state, full.users), full.chats);
    return putDetails(next, chatId, {
      about: raw.about,
      memberCount: raw._ === 'channelFull' ? (raw.participants_count ?? 0) : inGroup.length,
      inviteLink: invite?._ === 'chatInviteExported' ? invite.link : next.details.get(chatId)?.inviteLink,
      members: raw._ === 'chatFull' ? membersOf(inGroup) : next.details.get(chatId)?.members,
      pinnedId: raw.pinned_msg_id,
    });
  });
  if (isChannel) await loadMembers(app, chatId);
}

/** Members of a channel; subscribers of a channel are shown only to its leaders. */
async function loadMembers(app: App, chatId: number): Promise<void> {
  const chat = app.store.get().chats.get(chatId);
  if (chat?.isIn !== true || (chat.kind === 'channel' && !chat.isCreator && chat.adminRights.size === 0)) return;
  const answer = await app.connection.call({
    _: 'channels.getParticipants',
    channel: inputChannel(app.store.get(), chatId),
    filter: { _: 'channelParticipantsRecent' },
    offset: 0,
    limit: MEMBERS_PAGE,
    hash: 0n,
  });
  if (answer._ !== 'channels.channelParticipants') return;
  app.store.update((state) =>
    patchDetails(putUsers(state, answer.users), chatId, { members: membersOf(answer.participants) }),
  );
}
