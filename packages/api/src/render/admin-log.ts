import {
  adminLogPeople,
  channelOfPeer,
  type AdminLogAction,
  type AdminLogEntry,
  type BoxMessage,
  type ChatCard,
  type NamedSet,
  type PeerId,
  type Photo,
} from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderChatReactions } from './chat-full.ts';
import { renderInvite } from './chat-invite.ts';
import { renderBannedRights } from './chat-rights.ts';
import { renderColor } from './color.ts';
import { renderEmojiStatus } from './emoji-status.ts';
import type { MessageFacts } from './facts.ts';
import { peersOf, renderMessage } from './message.ts';
import { renderChannelParticipant, type ParticipantSight } from './participant.ts';
import { renderPhoto } from './photo.ts';

export interface LogSight extends ParticipantSight {
  readonly card: ChatCard;
  readonly facts: MessageFacts;
  readonly services: Pick<Services, 'files' | 'installation'>;
}

/** Source: core.telegram.org/constructor/channelAdminLogEvent */
export const renderLogEntry = (entry: AdminLogEntry, sight: LogSight): TlOf<'channelAdminLogEvent'> => ({
  _: 'channelAdminLogEvent',
  id: BigInt(entry.id),
  date: entry.date,
  user_id: entry.actorId,
  action: renderLogAction(entry.action, sight),
});

function renderLogAction(action: AdminLogAction, sight: LogSight): Tl<'ChannelAdminLogEventAction'> {
  switch (action.kind) {
    case 'title':
      return { _: 'channelAdminLogEventActionChangeTitle', prev_value: action.prev, new_value: action.next };
    case 'about':
      return { _: 'channelAdminLogEventActionChangeAbout', prev_value: action.prev, new_value: action.next };
    case 'username':
      return { _: 'channelAdminLogEventActionChangeUsername', prev_value: action.prev, new_value: action.next };
    case 'photo':
      return {
        _: 'channelAdminLogEventActionChangePhoto',
        prev_photo: photoOf(action.prev, sight),
        new_photo: photoOf(action.next, sight),
      };
    case 'flag':
      return { _: flagActions[action.flag], new_value: action.isOn };
    case 'defaultBanned':
      return {
        _: 'channelAdminLogEventActionDefaultBannedRights',
        prev_banned_rights: renderBannedRights(action.prev),
        new_banned_rights: renderBannedRights(action.next),
      };
    case 'slowMode':
      return { _: 'channelAdminLogEventActionToggleSlowMode', prev_value: action.prev, new_value: action.next };
    case 'ttl':
      return { _: 'channelAdminLogEventActionChangeHistoryTTL', prev_value: action.prev, new_value: action.next };
    case 'linked':
      return {
        _: 'channelAdminLogEventActionChangeLinkedChat',
        prev_value: bare(action.prev),
        new_value: bare(action.next),
      };
    case 'reactions':
      return {
        _: 'channelAdminLogEventActionChangeAvailableReactions',
        prev_value: renderChatReactions(action.prev),
        new_value: renderChatReactions(action.next),
      };
    case 'color':
      return {
        _: 'channelAdminLogEventActionChangePeerColor',
        prev_value: renderColor(action.prev) ?? { _: 'peerColor' },
        new_value: renderColor(action.next) ?? { _: 'peerColor' },
      };
    case 'profileColor':
      return {
        _: 'channelAdminLogEventActionChangeProfilePeerColor',
        prev_value: renderColor(action.prev) ?? { _: 'peerColor' },
        new_value: renderColor(action.next) ?? { _: 'peerColor' },
      };
    case 'emojiStatus':
      return {
        _: 'channelAdminLogEventActionChangeEmojiStatus',
        prev_value: renderEmojiStatus(action.prev, 0) ?? { _: 'emojiStatusEmpty' },
        new_value: renderEmojiStatus(action.next, 0) ?? { _: 'emojiStatusEmpty' },
      };
    case 'stickers':
    case 'emojis':
      return {
        _:
          action.kind === 'stickers'
            ? 'channelAdminLogEventActionChangeStickerSet'
            : 'channelAdminLogEventActionChangeEmojiStickerSet',
        prev_stickerset: inputSet(action.prev),
        new_stickerset: inputSet(action.next),
      };
    case 'pin':
      return { _: 'channelAdminLogEventActionUpdatePinned', message: renderMessage(action.message, sight.facts) };
    case 'delete':
      return { _: 'channelAdminLogEventActionDeleteMessage', message: renderMessage(action.message, sight.facts) };
    case 'edit':
      return {
        _: 'channelAdminLogEventActionEditMessage',
        prev_message: renderMessage(action.prev, sight.facts),
        new_message: renderMessage(action.next, sight.facts),
      };
    default:
      return renderPeopleAction(action, sight);
  }
}

/** What was done with people and with the links that they come by. */
function renderPeopleAction(
  action: Extract<
    AdminLogAction,
    {
      kind:
        | 'join'
        | 'leave'
        | 'joinByInvite'
        | 'joinByRequest'
        | 'invite'
        | 'ban'
        | 'admin'
        | 'rank'
        | 'inviteDeleted'
        | 'inviteRevoked'
        | 'inviteEdited';
    }
  >,
  sight: LogSight,
): Tl<'ChannelAdminLogEventAction'> {
  const { card, services } = sight;
  switch (action.kind) {
    case 'join':
      return { _: 'channelAdminLogEventActionParticipantJoin' };
    case 'leave':
      return { _: 'channelAdminLogEventActionParticipantLeave' };
    case 'joinByInvite':
      return {
        _: 'channelAdminLogEventActionParticipantJoinByInvite',
        invite: renderInvite(services, action.invite),
      };
    case 'joinByRequest':
      return {
        _: 'channelAdminLogEventActionParticipantJoinByRequest',
        invite:
          action.invite === undefined ? { _: 'chatInvitePublicJoinRequests' } : renderInvite(services, action.invite),
        approved_by: action.approvedBy,
      };
    case 'invite':
      return {
        _: 'channelAdminLogEventActionParticipantInvite',
        participant: renderChannelParticipant(card, action.member, sight),
      };
    case 'ban':
    case 'admin':
      return {
        _:
          action.kind === 'ban'
            ? 'channelAdminLogEventActionParticipantToggleBan'
            : 'channelAdminLogEventActionParticipantToggleAdmin',
        prev_participant: renderChannelParticipant(card, action.prev, sight),
        new_participant: renderChannelParticipant(card, action.next, sight),
      };
    case 'rank':
      return {
        _: 'channelAdminLogEventActionParticipantEditRank',
        user_id: action.userId,
        prev_rank: action.prev,
        new_rank: action.next,
      };
    case 'inviteDeleted':
      return { _: 'channelAdminLogEventActionExportedInviteDelete', invite: renderInvite(services, action.invite) };
    case 'inviteRevoked':
      return { _: 'channelAdminLogEventActionExportedInviteRevoke', invite: renderInvite(services, action.invite) };
    case 'inviteEdited':
      break;
  }
  return {
    _: 'channelAdminLogEventActionExportedInviteEdit',
    prev_invite: renderInvite(services, action.prev),
    new_invite: renderInvite(services, action.next),
  };
}

const flagActions = {
  signatures: 'channelAdminLogEventActionToggleSignatures',
  signatureProfiles: 'channelAdminLogEventActionToggleSignatureProfiles',
  hiddenHistory: 'channelAdminLogEventActionTogglePreHistoryHidden',
  noForwards: 'channelAdminLogEventActionToggleNoForwards',
  antispam: 'channelAdminLogEventActionToggleAntiSpam',
  forum: 'channelAdminLogEventActionToggleForum',
} as const;

const photoOf = (photo: Photo | undefined, { services }: LogSight): Tl<'Photo'> =>
  photo === undefined ? { _: 'photoEmpty', id: 0n } : renderPhoto(services, photo);

const inputSet = (set: NamedSet | undefined): Tl<'InputStickerSet'> =>
  set === undefined
    ? { _: 'inputStickerSetEmpty' }
    : { _: 'inputStickerSetID', id: BigInt(set.id), access_hash: BigInt(set.accessHash) };

const bare = (id: PeerId | undefined): number => (id === undefined ? 0 : channelOfPeer(id));

/** The messages that entries show. */
export const messagesOfLog = (entries: readonly AdminLogEntry[]): BoxMessage[] =>
  entries.flatMap(({ action }) => {
    if (action.kind === 'edit') return [action.prev, action.next];
    return action.kind === 'pin' || action.kind === 'delete' ? [action.message] : [];
  });

/** Whom a reader meets in the log. */
export const peersOfLog = (entries: readonly AdminLogEntry[]): readonly PeerId[] => [
  ...entries.flatMap(({ actorId, action }) => [
    actorId,
    ...adminLogPeople(action),
    ...(action.kind === 'linked' ? [action.prev, action.next].filter((id) => id !== undefined) : []),
    ...('invite' in action && action.invite !== undefined ? [action.invite.adminId] : []),
    ...(action.kind === 'ban' && action.next.bannedBy !== undefined ? [action.next.bannedBy] : []),
  ]),
  ...peersOf(messagesOfLog(entries)),
];
