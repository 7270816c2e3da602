import { channelOfPeer, chatOfPeer, type PeerId, type ServiceAction } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { renderWallpaper } from './look.ts';
import { renderPhoto, type FilesShown } from './photo.ts';
import { renderBirthday } from './user-full.ts';

/** What a service message says. Source: core.telegram.org/type/MessageAction */
export function renderAction(action: ServiceAction, files: FilesShown): Tl<'MessageAction'> {
  switch (action.kind) {
    case 'historyClear':
      return { _: 'messageActionHistoryClear' };
    case 'contactSignUp':
      return { _: 'messageActionContactSignUp' };
    case 'chatCreate':
      return { _: 'messageActionChatCreate', title: action.title, users: [...action.users] };
    case 'channelCreate':
      return { _: 'messageActionChannelCreate', title: action.title };
    case 'chatEditTitle':
      return { _: 'messageActionChatEditTitle', title: action.title };
    case 'chatEditPhoto':
      return { _: 'messageActionChatEditPhoto', photo: renderPhoto(files, action.photo) };
    case 'changeCreator':
      return { _: 'messageActionChangeCreator', new_creator_id: action.userId };
    case 'chatDeletePhoto':
      return { _: 'messageActionChatDeletePhoto' };
    case 'chatAddUser':
      return { _: 'messageActionChatAddUser', users: [...action.users] };
    case 'chatDeleteUser':
      return { _: 'messageActionChatDeleteUser', user_id: action.userId };
    case 'chatJoinedByLink':
      return { _: 'messageActionChatJoinedByLink', inviter_id: action.inviterId };
    case 'chatJoinedByRequest':
      return { _: 'messageActionChatJoinedByRequest' };
    case 'chatMigrateTo':
      return { _: 'messageActionChatMigrateTo', channel_id: channelOfPeer(action.channel) };
    case 'channelMigrateFrom':
      return { _: 'messageActionChannelMigrateFrom', title: action.title, chat_id: chatOfPeer(action.chat) };
    case 'pinMessage':
      return { _: 'messageActionPinMessage' };
    case 'topicCreate':
      return {
        _: 'messageActionTopicCreate',
        title: action.title,
        icon_color: action.iconColor,
        icon_emoji_id: action.iconEmojiId === undefined ? undefined : BigInt(action.iconEmojiId),
      };
    case 'topicEdit':
      return {
        _: 'messageActionTopicEdit',
        title: action.title,
        icon_emoji_id: action.iconEmojiId === undefined ? undefined : BigInt(action.iconEmojiId),
        closed: action.isClosed,
        hidden: action.isHidden,
      };
    case 'setMessagesTtl':
      return {
        _: 'messageActionSetMessagesTTL',
        period: action.periodS,
        auto_setting_from: action.autoSettingFrom === undefined ? undefined : BigInt(action.autoSettingFrom),
      };
    case 'setChatTheme':
      return { _: 'messageActionSetChatTheme', theme: { _: 'chatTheme', emoticon: action.emoticon } };
    case 'setChatWallpaper':
      return {
        _: 'messageActionSetChatWallPaper',
        same: action.isSame || undefined,
        for_both: action.isForBoth || undefined,
        wallpaper: renderWallpaper(files, action.wallpaper),
      };
    case 'suggestBirthday':
      return { _: 'messageActionSuggestBirthday', birthday: renderBirthday(action.birthday) };
    case 'suggestProfilePhoto':
      return { _: 'messageActionSuggestProfilePhoto', photo: renderPhoto(files, action.photo) };
    case 'screenshotTaken':
      break;
  }
  return { _: 'messageActionScreenshotTaken' };
}

/** Whom a reader meets in a service message. */
export function peersOfAction(action: ServiceAction): readonly PeerId[] {
  switch (action.kind) {
    case 'chatCreate':
    case 'chatAddUser':
      return action.users;
    case 'chatDeleteUser':
    case 'changeCreator':
      return [action.userId];
    case 'chatJoinedByLink':
      return [action.inviterId];
    case 'chatMigrateTo':
      return [action.channel];
    case 'channelMigrateFrom':
      return [action.chat];
    default:
      return [];
  }
}
