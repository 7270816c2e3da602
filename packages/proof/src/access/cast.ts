import type { Tl, TlOf } from '@suaka/tl';
import type { ServerDescription } from '../harness/server-description.ts';
import { signUp } from '../load/load-person.ts';
import type { LoadConnection } from '../load/load-connection.ts';

/** What somebody can be in a supergroup. */
export const roles = ['creator', 'admin', 'adminWithout', 'member', 'restricted', 'banned', 'stranger'] as const;
export type Role = (typeof roles)[number];

/** Somebody who is signed in, and how others name them. */
export interface CastMember {
  readonly connection: LoadConnection;
  readonly input: TlOf<'inputUser'>;
  readonly peer: TlOf<'inputPeerUser'>;
}

/** A supergroup with one person of each role, and one more member to do things to. */
export interface Stage {
  readonly cast: Readonly<Record<Role, CastMember>>;
  readonly other: CastMember;
  readonly channel: TlOf<'inputChannel'>;
  readonly peer: TlOf<'inputPeerChannel'>;
  /** A message of the creator's. */
  readonly messageId: number;
}

export async function arrive(server: ServerDescription): Promise<CastMember> {
  const { person, connection } = await signUp(server, []);
  const named = { user_id: person.userId, access_hash: person.accessHash };
  return { connection, input: { _: 'inputUser', ...named }, peer: { _: 'inputPeerUser', ...named } };
}

const everyRight: Tl<'ChatAdminRights'> = {
  _: 'chatAdminRights',
  change_info: true,
  delete_messages: true,
  ban_users: true,
  invite_users: true,
  pin_messages: true,
  add_admins: true,
  other: true,
};

/** What somebody who is restricted may not do. */
const kept = {
  send_messages: true,
  send_plain: true,
  invite_users: true,
  pin_messages: true,
  change_info: true,
} as const;

const channelIn = (updates: { readonly chats?: readonly Tl<'Chat'>[] }): TlOf<'channel'> => {
  const channel = updates.chats?.find((chat) => chat._ === 'channel');
  if (channel === undefined) throw new Error('no channel was made');
  return channel;
};

/** Everyone arrives, and is made what they are; in a channel nobody is restricted, but a member like others. */
export async function setStage(server: ServerDescription, kind: 'megagroup' | 'broadcast'): Promise<Stage> {
  const people = await Promise.all(roles.map(async (role) => [role, await arrive(server)] as const));
  const cast = Object.fromEntries(people) as Record<Role, CastMember>;
  const other = await arrive(server);
  const { connection } = cast.creator;
  const created = await connection.call({
    _: 'channels.createChannel',
    [kind]: true,
    title: 'Arisan',
    about: '',
  });
  if (!('chats' in created)) throw new Error(created._);
  const { id, access_hash: hash = 0n } = channelIn(created);
  const channel: TlOf<'inputChannel'> = { _: 'inputChannel', channel_id: id, access_hash: hash };
  const peer: TlOf<'inputPeerChannel'> = { _: 'inputPeerChannel', channel_id: id, access_hash: hash };
  const members = [cast.admin, cast.adminWithout, cast.member, cast.restricted, cast.banned, other];
  const users = members.map(({ input }) => input);
  await connection.call({ _: 'channels.inviteToChannel', channel, users });
  const makeAdmin = (user: CastMember, rights: Tl<'ChatAdminRights'>) =>
    connection.call({ _: 'channels.editAdmin', channel, user_id: user.input, admin_rights: rights, rank: '' });
  const isGroup = kind === 'megagroup';
  await makeAdmin(cast.admin, isGroup ? everyRight : { ...everyRight, post_messages: true, edit_messages: true });
  await makeAdmin(cast.adminWithout, { _: 'chatAdminRights', manage_call: true });
  const ban = (user: CastMember, rights: Omit<TlOf<'chatBannedRights'>, '_' | 'until_date'>) =>
    connection.call({
      _: 'channels.editBanned',
      channel,
      participant: user.peer,
      banned_rights: { _: 'chatBannedRights', until_date: 0, ...rights },
    });
  if (isGroup) await ban(cast.restricted, kept);
  await ban(cast.banned, { view_messages: true });
  // What members may do by default is another matter: here the rights of admins are looked at.
  const defaults = {
    _: 'messages.editChatDefaultBannedRights',
    peer,
    banned_rights: { _: 'chatBannedRights', until_date: 0, change_info: true, invite_users: true, pin_messages: true },
  } as const;
  if (isGroup) await connection.call(defaults);
  const said = await connection.call({ _: 'messages.sendMessage', peer, message: 'Halo', random_id: 1n });
  const messageId =
    'updates' in said ? said.updates.flatMap((one) => (one._ === 'updateMessageID' ? [one.id] : []))[0] : 0;
  if (messageId === undefined || messageId === 0) throw new Error('nothing was said');
  return { cast, other, channel, peer, messageId };
}

export const leaveStage = ({ cast, other }: Stage): void => {
  for (const { connection } of [...Object.values(cast), other]) connection.close();
};
