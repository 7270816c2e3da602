/**
 * What the page speaks. Each line is a name of the canonical schema and the fields that the page reads or writes;
 * `*` means every field. A constructor that an answer can hold but that is not listed here is still read to its end
 * and becomes `{ _: 'unsupported' }`, so that no answer of a newer server can break the page.
 */

/** Methods that the page calls. Optional fields that are not listed are never sent. */
export const METHODS = `
invokeWithLayer *
initConnection api_id device_model system_version app_version system_lang_code lang_pack lang_code query
help.getConfig *
help.getNearestDc *
auth.sendCode *
auth.resendCode phone_number phone_code_hash
auth.cancelCode *
auth.signIn phone_number phone_code_hash phone_code
auth.signUp phone_number phone_code_hash first_name last_name
auth.logOut *
account.getAuthorizations *
account.resetAuthorization *
auth.resetAuthorizations *
account.updateProfile *
account.checkUsername *
account.updateUsername *
account.updateStatus *
users.getUsers *
users.getFullUser *
contacts.getContacts *
contacts.addContact add_phone_privacy_exception id first_name last_name phone
contacts.deleteContacts *
contacts.importContacts *
contacts.search q limit
contacts.resolveUsername username
messages.sendMessage no_webpage clear_draft peer reply_to message random_id entities
messages.editMessage no_webpage peer id message entities
messages.deleteMessages *
messages.deleteHistory just_clear revoke peer max_id
messages.forwardMessages from_peer id random_id to_peer
messages.getHistory *
messages.getMessages *
messages.getDialogs offset_date offset_id offset_peer limit hash
messages.getPeerDialogs *
messages.readHistory *
messages.setTyping peer action
messages.saveDraft no_webpage reply_to peer message entities
messages.getAllDrafts *
messages.sendMedia clear_draft silent peer reply_to media message random_id entities
messages.sendMultiMedia clear_draft peer reply_to multi_media
messages.uploadMedia peer media
messages.sendReaction peer msg_id reaction
messages.sendVote *
messages.updatePinnedMessage silent unpin peer id
messages.toggleDialogPin *
messages.search peer q filter min_date max_date offset_id add_offset limit max_id min_id hash
messages.searchGlobal q filter min_date max_date offset_rate offset_peer offset_id limit
messages.readMentions peer
messages.createChat users title
messages.addChatUser *
messages.deleteChatUser chat_id user_id
messages.editChatTitle *
messages.getFullChat *
messages.exportChatInvite legacy_revoke_permanent peer
messages.checkChatInvite *
messages.importChatInvite *
channels.createChannel broadcast megagroup title about
channels.inviteToChannel *
channels.editBanned *
channels.editTitle *
channels.joinChannel *
channels.leaveChannel *
channels.getFullChannel *
channels.getParticipants *
channels.readHistory *
channels.deleteMessages *
folders.editPeerFolders *
account.updateNotifySettings *
account.getPassword *
auth.checkPassword *
upload.getFile location offset limit
upload.saveFilePart *
upload.saveBigFilePart *
updates.getState *
updates.getDifference pts date qts
updates.getChannelDifference channel filter pts limit
`;

/** Constructors that the page builds or reads. */
export const CONSTRUCTORS = `
inputUserSelf *
inputUser *
inputPeerEmpty *
inputPeerSelf *
inputPeerUser *
inputPeerChat *
inputPeerChannel *
inputChannel *
inputFile *
inputFileBig *
inputMediaUploadedPhoto file
inputMediaUploadedDocument nosound_video force_file file mime_type attributes
inputMediaPhoto id
inputMediaDocument id
inputMediaPoll poll correct_answers
inputSingleMedia media random_id message entities
inputPhoto *
inputDocument *
inputPhotoFileLocation *
inputDocumentFileLocation *
inputPeerPhotoFileLocation *
inputMessagesFilterEmpty *
inputMessagesFilterPinned *
inputFolderPeer *
inputNotifyPeer *
inputPeerNotifySettings mute_until
channelMessagesFilterEmpty *
channelParticipantsRecent *
inputCheckPasswordSRP *
inputPhoneContact client_id phone first_name last_name
inputDialogPeer *
inputMessageID *
inputReplyToMessage reply_to_msg_id
codeSettings
sendMessageTypingAction *
sendMessageCancelAction *

auth.sentCode *
auth.sentCodeSuccess *
auth.sentCodeTypeApp *
auth.sentCodeTypeSms *
auth.sentCodeTypeCall *
auth.authorization user
auth.authorizationSignUpRequired
auth.loggedOut
config this_dc date message_length_max edit_time_limit revoke_pm_time_limit online_update_period_ms test_mode
nearestDc *
account.authorizations *
authorization current hash device_model platform system_version app_name app_version date_created date_active ip country region

peerUser *
peerChat *
peerChannel *
user self contact mutual_contact deleted bot verified min id access_hash first_name last_name username phone status
userEmpty *
userStatusEmpty *
userStatusOnline *
userStatusOffline *
userStatusRecently
userStatusLastWeek
userStatusLastMonth
users.userFull users full_user
userFull blocked id about
chatEmpty *
chat creator left deactivated id title participants_count admin_rights default_banned_rights
chatForbidden *
channel creator left broadcast verified megagroup min slowmode_enabled id access_hash title username admin_rights banned_rights default_banned_rights participants_count
channelForbidden broadcast id access_hash title
chatAdminRights *
chatBannedRights *
messages.chatFull *
chatFull id about participants exported_invite pinned_msg_id
channelFull id about participants_count exported_invite pinned_msg_id pts
chatParticipants *
chatParticipantsForbidden chat_id
chatParticipant user_id rank
chatParticipantCreator user_id rank
chatParticipantAdmin user_id rank
channels.channelParticipants count participants chats users
channels.channelParticipantsNotModified *
channelParticipant user_id rank
channelParticipantSelf user_id rank
channelParticipantCreator user_id rank
channelParticipantAdmin user_id rank
chatInviteExported link
chatInvite channel broadcast megagroup request_needed title about participants_count participants
chatInviteAlready *
chatInvitePeek *
messages.invitedUsers *
missingInvitee user_id
messages.chatInviteJoinResultOk *
upload.file bytes
account.password has_password current_algo srp_B srp_id hint
passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow *

contact *
contacts.contacts contacts users
contacts.contactsNotModified *
contacts.found *
contacts.resolvedPeer *
contacts.importedContacts *
importedContact *

message out mentioned silent post edit_hide pinned noforwards id from_id peer_id saved_peer_id fwd_from reply_to date message media entities views edit_date post_author grouped_id reactions
messageService out id from_id peer_id reply_to date action
messageEmpty *
messageFwdHeader from_id from_name date saved_from_peer saved_from_msg_id
messageReplyHeader reply_to_msg_id reply_to_peer_id quote_text
messageMediaEmpty *
messageMediaWebPage
messageMediaPhoto spoiler photo
messageMediaDocument spoiler document
messageMediaPoll poll results
photoEmpty *
photo id access_hash file_reference sizes
photoStrippedSize *
photoSize *
photoSizeProgressive *
documentEmpty *
document id access_hash file_reference mime_type size thumbs attributes
documentAttributeImageSize *
documentAttributeAnimated *
documentAttributeSticker alt
documentAttributeVideo round_message supports_streaming duration w h
documentAttributeAudio *
documentAttributeFilename *
poll id closed public_voters multiple_choice quiz question answers hash
pollAnswer text option
pollResults min results total_voters
pollAnswerVoters chosen correct option voters
textWithEntities *
messageReactions min results
reactionCount *
reactionEmoji *
messageActionContactSignUp *
messageActionHistoryClear *
messageActionCustomAction *
messageActionChatCreate *
messageActionChannelCreate *
messageActionChatEditTitle *
messageActionChatAddUser *
messageActionChatDeleteUser *
messageActionChatJoinedByLink *
messageActionChatJoinedByRequest
messageActionChatEditPhoto
messageActionChatDeletePhoto
messageActionPinMessage
messageActionChatMigrateTo *
messageActionChannelMigrateFrom *
messageActionSetMessagesTTL period
messageActionScreenshotTaken
messageEntityBold *
messageEntityItalic *
messageEntityUnderline *
messageEntityStrike *
messageEntityCode *
messageEntityPre *
messageEntitySpoiler *
messageEntityBlockquote offset length
messageEntityTextUrl *
messageEntityUrl *
messageEntityEmail *
messageEntityPhone *
messageEntityMention *
messageEntityMentionName *
messageEntityHashtag *
messageEntityBotCommand *
inputMessageEntityMentionName *

dialog pinned unread_mark peer top_message read_inbox_max_id read_outbox_max_id unread_count unread_mentions_count notify_settings pts draft folder_id
peerNotifySettings mute_until
draftMessage reply_to message entities date
draftMessageEmpty *
messages.dialogs *
messages.dialogsSlice *
messages.dialogsNotModified *
messages.peerDialogs *
messages.messages messages chats users
messages.messagesSlice count messages chats users
messages.channelMessages count messages chats users
messages.messagesNotModified *
messages.affectedMessages *
messages.affectedHistory *

updates.state *
updates.differenceEmpty *
updates.difference new_messages other_updates chats users state
updates.differenceSlice new_messages other_updates chats users intermediate_state
updates.differenceTooLong *
updates.channelDifferenceEmpty *
updates.channelDifference final pts new_messages other_updates chats users
updates.channelDifferenceTooLong final dialog messages chats users
updatesTooLong *
updateShort *
updateShortMessage out mentioned id user_id message pts pts_count date fwd_from reply_to entities
updateShortChatMessage out id from_id chat_id message pts pts_count date
updateShortSentMessage out id pts pts_count date entities
updates *
updatesCombined *
updateNewMessage *
updateEditMessage *
updateMessageID *
updateDeleteMessages *
updateReadHistoryInbox peer max_id still_unread_count pts pts_count
updateReadHistoryOutbox *
updateNewChannelMessage *
updateEditChannelMessage *
updateDeleteChannelMessages *
updatePinnedMessages *
updatePinnedChannelMessages *
updateChannelWebPage channel_id pts pts_count
updateReadChannelInbox channel_id max_id still_unread_count pts
updateReadChannelOutbox *
updateChannelTooLong *
updateChannel *
updateChat *
updateChatParticipants *
updateChatUserTyping chat_id from_id action
updateChannelUserTyping channel_id from_id action
updateMessageReactions peer msg_id reactions
updateMessagePoll peer msg_id poll_id poll results
updateDialogPinned pinned peer
updateNotifySettings peer notify_settings
notifyPeer *
dialogPeer *
updateFolderPeers *
folderPeer *
updateUserTyping user_id action
updateUserStatus *
updateUserName user_id first_name last_name usernames
updateUserPhone *
updateUser *
updatePeerBlocked blocked peer_id
updatePeerSettings peer
updateContactsReset *
updateDraftMessage peer draft
updateNewAuthorization unconfirmed hash date device location
updateServiceNotification popup type message entities
updateConfig *
username active username editable
`;
