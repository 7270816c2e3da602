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
updates.getState *
updates.getDifference pts date qts
`;

/** Constructors that the page builds or reads. */
export const CONSTRUCTORS = `
inputUserSelf *
inputUser *
inputPeerEmpty *
inputPeerSelf *
inputPeerUser *
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
chat id title
chatForbidden *
channel id access_hash title
channelForbidden id access_hash title

contact *
contacts.contacts contacts users
contacts.contactsNotModified *
contacts.found *
contacts.resolvedPeer peer users
contacts.importedContacts *
importedContact *

message out mentioned silent edit_hide noforwards id from_id peer_id saved_peer_id fwd_from reply_to date message media entities edit_date
messageService out id from_id peer_id reply_to date action
messageEmpty *
messageFwdHeader from_id from_name date saved_from_peer saved_from_msg_id
messageReplyHeader reply_to_msg_id reply_to_peer_id quote_text
messageMediaEmpty *
messageMediaWebPage
messageActionContactSignUp *
messageActionHistoryClear *
messageActionCustomAction *
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

dialog pinned unread_mark peer top_message read_inbox_max_id read_outbox_max_id unread_count draft
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
