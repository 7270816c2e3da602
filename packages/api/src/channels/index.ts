import { checkUsername } from './check-username.ts';
import { createChannelHandler } from './create-channel.ts';
import { deactivateAllUsernames } from './deactivate-all-usernames.ts';
import { deleteChannel } from './delete-channel.ts';
import { deleteHistoryOfChannel } from './delete-history.ts';
import { deleteChannelMessages } from './delete-messages.ts';
import { deleteParticipantHistory } from './delete-participant-history.ts';
import { editAdmin } from './edit-admin.ts';
import { editBanned } from './edit-banned.ts';
import { editCreator } from './edit-creator.ts';
import { editPhoto } from './edit-photo.ts';
import { editTitle } from './edit-title.ts';
import { exportMessageLink } from './export-message-link.ts';
import { getAdminLog } from './get-admin-log.ts';
import { getAdminedPublicChannels } from './get-admined-public-channels.ts';
import { getChannelRecommendations } from './get-channel-recommendations.ts';
import { getChannels } from './get-channels.ts';
import { getFullChannel } from './get-full-channel.ts';
import { getGroupsForDiscussion } from './get-groups-for-discussion.ts';
import { getInactiveChannels } from './get-inactive-channels.ts';
import { getLeftChannels } from './get-left-channels.ts';
import { getMessageAuthor } from './get-message-author.ts';
import { getChannelMessages } from './get-messages.ts';
import { getParticipant } from './get-participant.ts';
import { getParticipants } from './get-participants.ts';
import { getSendAs } from './get-send-as.ts';
import { inviteToChannel } from './invite-to-channel.ts';
import { joinChannel } from './join-channel.ts';
import { leaveChannel } from './leave-channel.ts';
import { readChannelHistory } from './read-history.ts';
import { readChannelMessageContents } from './read-message-contents.ts';
import { reportChannelSpam } from './report-spam.ts';
import { setDiscussionGroup } from './set-discussion-group.ts';
import { setEmojiStickers } from './set-emoji-stickers.ts';
import { setStickers } from './set-stickers.ts';
import { toggleJoinRequest } from './toggle-join-request.ts';
import { toggleJoinToSend } from './toggle-join-to-send.ts';
import { toggleParticipantsHidden } from './toggle-participants-hidden.ts';
import { togglePreHistoryHidden } from './toggle-pre-history-hidden.ts';
import { toggleSignatures } from './toggle-signatures.ts';
import { toggleSlowMode } from './toggle-slow-mode.ts';
import { channelTopicHandlers } from './topic-handlers.ts';
import { toggleUsername } from './toggle-username.ts';
import { updateUsername } from './update-username.ts';
import { updateChannelColor } from './update-color.ts';
import { updateChannelEmojiStatus } from './update-emoji-status.ts';

export const channelsHandlers = [
  checkUsername,
  createChannelHandler,
  deactivateAllUsernames,
  deleteChannel,
  deleteHistoryOfChannel,
  deleteChannelMessages,
  deleteParticipantHistory,
  editAdmin,
  editBanned,
  editCreator,
  editPhoto,
  editTitle,
  exportMessageLink,
  getAdminLog,
  getAdminedPublicChannels,
  getChannelRecommendations,
  getChannels,
  getFullChannel,
  getGroupsForDiscussion,
  getInactiveChannels,
  getLeftChannels,
  getMessageAuthor,
  getChannelMessages,
  getParticipant,
  getParticipants,
  getSendAs,
  inviteToChannel,
  joinChannel,
  leaveChannel,
  readChannelHistory,
  readChannelMessageContents,
  reportChannelSpam,
  setDiscussionGroup,
  setEmojiStickers,
  setStickers,
  toggleJoinRequest,
  toggleJoinToSend,
  toggleParticipantsHidden,
  togglePreHistoryHidden,
  toggleSignatures,
  toggleSlowMode,
  ...channelTopicHandlers,
  toggleUsername,
  updateUsername,
  updateChannelColor,
  updateChannelEmojiStatus,
] as const;
