import { usersGetFullUser } from './get-full-user.ts';
import { usersGetRequirementsToContact } from './get-requirements-to-contact.ts';
import { usersGetSavedMusicById } from './get-saved-music-by-id.ts';
import { usersGetSavedMusic } from './get-saved-music.ts';
import { usersSuggestBirthday } from './suggest-birthday.ts';
import { usersGetUsers } from './get-users.ts';

export const usersHandlers = [
  usersGetFullUser,
  usersGetRequirementsToContact,
  usersGetSavedMusic,
  usersGetSavedMusicById,
  usersGetUsers,
  usersSuggestBirthday,
];
