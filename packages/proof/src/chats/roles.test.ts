import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { RpcError } from '@suaka/domain';
import type { MethodName, Params } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, inputOf, type Person } from '../accounts/people.ts';
import { peerOf } from '../messages/talk.ts';
import { sayIn, type Room } from './chats.ts';
import { promote, restrict, roomOf } from './rooms.ts';

type Role = 'stranger' | 'banned' | 'restricted' | 'member' | 'adminWithout' | 'adminWith' | 'creator';

let house: House;
let room: Room;
let messageId: number;
const people = {} as Record<Role | 'target', Person>;
before(async () => {
  house = await openHouse(tempFolder());
  const roles = [
    'creator',
    'adminWith',
    'adminWithout',
    'member',
    'restricted',
    'banned',
    'stranger',
    'target',
  ] as const;
  for (const [index, role] of roles.entries()) people[role] = await arrive(house, index + 1, role);
  const { creator, adminWith, adminWithout, member, restricted, banned, target } = people;
  room = await roomOf(creator, 'megagroup', [adminWith, adminWithout, member, restricted, banned, target]);
  await promote(creator, room, adminWith, {
    change_info: true,
    delete_messages: true,
    ban_users: true,
    invite_users: true,
    pin_messages: true,
    add_admins: true,
    manage_ranks: true,
  });
  await promote(creator, room, adminWithout, { other: true });
  await restrict(creator, room, restricted, { send_plain: true, change_info: true, invite_users: true });
  await restrict(creator, room, banned, { view_messages: true });
  await creator.call<'messages.editChatDefaultBannedRights'>({
    _: 'messages.editChatDefaultBannedRights',
    peer: room.peer,
    banned_rights: { _: 'chatBannedRights', change_info: true, invite_users: true, pin_messages: true, until_date: 0 },
  });
  messageId = await sayIn(people.target, room, 'sasaran');
});
after(() => house.close());

/** What a request of someone came to: 'ok', or the name of the error. */
async function outcome<M extends MethodName>(who: Person, params: Params<M>): Promise<string> {
  try {
    await who.call<M>(params);
    return 'ok';
  } catch (error) {
    if (error instanceof RpcError) return error.message;
    throw error;
  }
}

type Attempt = (who: Person) => Promise<string>;

/** What admins with the right for it do, and nobody else. */
const ofAdmins: Record<string, Attempt> = {
  'channels.editTitle': (who) =>
    outcome<'channels.editTitle'>(who, { _: 'channels.editTitle', channel: room.input, title: `Judul ${who.id}` }),
  'messages.editChatAbout': (who) =>
    outcome<'messages.editChatAbout'>(who, { _: 'messages.editChatAbout', peer: room.peer, about: `${who.id}` }),
  'channels.editPhoto': (who) =>
    outcome<'channels.editPhoto'>(who, {
      _: 'channels.editPhoto',
      channel: room.input,
      photo: { _: 'inputChatPhotoEmpty' },
    }),
  'channels.inviteToChannel': (who) =>
    outcome<'channels.inviteToChannel'>(who, {
      _: 'channels.inviteToChannel',
      channel: room.input,
      users: [inputOf(people.target)],
    }),
  'channels.editAdmin': (who) =>
    outcome<'channels.editAdmin'>(who, {
      _: 'channels.editAdmin',
      channel: room.input,
      user_id: inputOf(people.target),
      admin_rights: { _: 'chatAdminRights' },
    }),
  'channels.editBanned': (who) =>
    outcome<'channels.editBanned'>(who, {
      _: 'channels.editBanned',
      channel: room.input,
      participant: peerOf(people.target),
      banned_rights: { _: 'chatBannedRights', until_date: 0 },
    }),
  'channels.toggleSlowMode': (who) =>
    outcome<'channels.toggleSlowMode'>(who, { _: 'channels.toggleSlowMode', channel: room.input, seconds: 0 }),
  'channels.togglePreHistoryHidden': (who) =>
    outcome<'channels.togglePreHistoryHidden'>(who, {
      _: 'channels.togglePreHistoryHidden',
      channel: room.input,
      enabled: false,
    }),
  'channels.toggleJoinRequest': (who) =>
    outcome<'channels.toggleJoinRequest'>(who, { _: 'channels.toggleJoinRequest', channel: room.input, enabled: true }),
  'channels.toggleJoinToSend': (who) =>
    outcome<'channels.toggleJoinToSend'>(who, { _: 'channels.toggleJoinToSend', channel: room.input, enabled: true }),
  'channels.toggleParticipantsHidden': (who) =>
    outcome<'channels.toggleParticipantsHidden'>(who, {
      _: 'channels.toggleParticipantsHidden',
      channel: room.input,
      enabled: false,
    }),
  'messages.editChatDefaultBannedRights': (who) =>
    outcome<'messages.editChatDefaultBannedRights'>(who, {
      _: 'messages.editChatDefaultBannedRights',
      peer: room.peer,
      banned_rights: {
        _: 'chatBannedRights',
        change_info: true,
        invite_users: true,
        pin_messages: true,
        until_date: 0,
      },
    }),
  'messages.setChatAvailableReactions': (who) =>
    outcome<'messages.setChatAvailableReactions'>(who, {
      _: 'messages.setChatAvailableReactions',
      peer: room.peer,
      available_reactions: { _: 'chatReactionsAll' },
    }),
  'channels.deleteParticipantHistory': (who) =>
    outcome<'channels.deleteParticipantHistory'>(who, {
      _: 'channels.deleteParticipantHistory',
      channel: room.input,
      participant: peerOf(people.stranger),
    }),
  'channels.deleteHistory for all': (who) =>
    outcome<'channels.deleteHistory'>(who, {
      _: 'channels.deleteHistory',
      for_everyone: true,
      channel: room.input,
      max_id: 1,
    }),
  'messages.exportChatInvite': (who) =>
    outcome<'messages.exportChatInvite'>(who, { _: 'messages.exportChatInvite', peer: room.peer, title: 'x' }),
  'messages.getExportedChatInvites': (who) =>
    outcome<'messages.getExportedChatInvites'>(who, {
      _: 'messages.getExportedChatInvites',
      peer: room.peer,
      admin_id: { _: 'inputUserSelf' },
      limit: 1,
    }),
  'messages.getChatInviteImporters': (who) =>
    outcome<'messages.getChatInviteImporters'>(who, {
      _: 'messages.getChatInviteImporters',
      requested: true,
      peer: room.peer,
      offset_date: 0,
      offset_user: { _: 'inputUserEmpty' },
      limit: 1,
    }),
  'messages.hideAllChatJoinRequests': (who) =>
    outcome<'messages.hideAllChatJoinRequests'>(who, { _: 'messages.hideAllChatJoinRequests', peer: room.peer }),
  'messages.editChatParticipantRank': (who) =>
    outcome<'messages.editChatParticipantRank'>(who, {
      _: 'messages.editChatParticipantRank',
      peer: room.peer,
      participant: peerOf(people.target),
      rank: 'Warga',
    }),
};

/** What any admin does, whatever the rights. */
const ofAnyAdmin: Record<string, Attempt> = {
  'channels.getAdminLog': (who) =>
    outcome<'channels.getAdminLog'>(who, {
      _: 'channels.getAdminLog',
      channel: room.input,
      q: '',
      max_id: 0n,
      min_id: 0n,
      limit: 1,
    }),
  'channels.getParticipants of the banned': (who) =>
    outcome<'channels.getParticipants'>(who, {
      _: 'channels.getParticipants',
      channel: room.input,
      filter: { _: 'channelParticipantsKicked', q: '' },
      offset: 0,
      limit: 1,
      hash: 0n,
    }),
};

/** What only the creator does. */
const ofCreator: Record<string, Attempt> = {
  'channels.updateUsername': (who) =>
    outcome<'channels.updateUsername'>(who, { _: 'channels.updateUsername', channel: room.input, username: '' }),
  'channels.checkUsername': (who) =>
    outcome<'channels.checkUsername'>(who, {
      _: 'channels.checkUsername',
      channel: room.input,
      username: 'bebas_sekali',
    }),
  'channels.toggleUsername': (who) =>
    outcome<'channels.toggleUsername'>(who, {
      _: 'channels.toggleUsername',
      channel: room.input,
      username: 'bebas_sekali',
      active: true,
    }),
  'channels.deactivateAllUsernames': (who) =>
    outcome<'channels.deactivateAllUsernames'>(who, { _: 'channels.deactivateAllUsernames', channel: room.input }),
  'messages.toggleNoForwards': (who) =>
    outcome<'messages.toggleNoForwards'>(who, { _: 'messages.toggleNoForwards', peer: room.peer, enabled: false }),
  'messages.getAdminsWithInvites': (who) =>
    outcome<'messages.getAdminsWithInvites'>(who, { _: 'messages.getAdminsWithInvites', peer: room.peer }),
  'channels.editCreator': (who) =>
    outcome<'channels.editCreator'>(who, {
      _: 'channels.editCreator',
      channel: room.input,
      user_id: inputOf(people.target),
      password: { _: 'inputCheckPasswordEmpty' },
    }),
};

/** What all who are in a chat do, and who was restricted as well. */
const ofMembers: Record<string, Attempt> = {
  'channels.getFullChannel': (who) =>
    outcome<'channels.getFullChannel'>(who, { _: 'channels.getFullChannel', channel: room.input }),
  'channels.getParticipants': (who) =>
    outcome<'channels.getParticipants'>(who, {
      _: 'channels.getParticipants',
      channel: room.input,
      filter: { _: 'channelParticipantsRecent' },
      offset: 0,
      limit: 1,
      hash: 0n,
    }),
  'channels.getParticipant': (who) =>
    outcome<'channels.getParticipant'>(who, {
      _: 'channels.getParticipant',
      channel: room.input,
      participant: peerOf(people.target),
    }),
  'channels.exportMessageLink': (who) =>
    outcome<'channels.exportMessageLink'>(who, { _: 'channels.exportMessageLink', channel: room.input, id: messageId }),
  'channels.getSendAs': (who) => outcome<'channels.getSendAs'>(who, { _: 'channels.getSendAs', peer: room.peer }),
  'messages.saveDefaultSendAs': (who) =>
    outcome<'messages.saveDefaultSendAs'>(who, {
      _: 'messages.saveDefaultSendAs',
      peer: room.peer,
      send_as: { _: 'inputPeerSelf' },
    }),
  'messages.getOnlines': (who) => outcome<'messages.getOnlines'>(who, { _: 'messages.getOnlines', peer: room.peer }),
  'updates.getChannelDifference': (who) =>
    outcome<'updates.getChannelDifference'>(who, {
      _: 'updates.getChannelDifference',
      channel: room.input,
      filter: { _: 'channelMessagesFilterEmpty' },
      pts: 1,
      limit: 1,
    }),
};

const outside: readonly Role[] = ['stranger', 'banned'];
const within: readonly Role[] = ['restricted', 'member', 'adminWithout', 'adminWith', 'creator'];
const refusals = new Set(['CHAT_ADMIN_REQUIRED', 'CHANNEL_PRIVATE']);

function matrix(attempts: Record<string, Attempt>, allowed: readonly Role[]): void {
  for (const [method, attempt] of Object.entries(attempts)) {
    test(`${method} is for ${allowed.join(', ')}`, async () => {
      for (const role of outside) assert.equal(await attempt(people[role]), 'CHANNEL_PRIVATE', role);
      for (const role of within.filter((one) => !allowed.includes(one))) {
        assert.equal(await attempt(people[role]), 'CHAT_ADMIN_REQUIRED', role);
      }
      for (const role of allowed) {
        const came = await attempt(people[role]);
        assert.ok(!refusals.has(came), `${role} is refused with ${came}`);
      }
    });
  }
}

matrix(ofMembers, within);
matrix(ofAnyAdmin, ['adminWithout', 'adminWith', 'creator']);
matrix(ofAdmins, ['adminWith', 'creator']);
matrix(ofCreator, ['creator']);

test('who may not write is told why, and who may does', async () => {
  const write = async (role: Role): Promise<string> => {
    try {
      await sayIn(people[role], room, `dari ${role}`);
      return 'ok';
    } catch (error) {
      if (error instanceof RpcError) return error.message;
      throw error;
    }
  };
  assert.deepEqual(await Promise.all([...outside, ...within].map(write)), [
    'CHANNEL_PRIVATE',
    'CHANNEL_PRIVATE',
    'CHAT_SEND_PLAIN_FORBIDDEN',
    'ok',
    'ok',
    'ok',
    'ok',
  ]);
});
