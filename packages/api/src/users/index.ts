import { usersGetFullUser } from './get-full-user.ts';
import { usersGetUsers } from './get-users.ts';

export const usersHandlers = [usersGetFullUser, usersGetUsers];
