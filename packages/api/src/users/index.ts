import { usersGetFullUser } from './get-full-user.ts';
import { usersGetRequirementsToContact } from './get-requirements-to-contact.ts';
import { usersGetUsers } from './get-users.ts';

export const usersHandlers = [usersGetFullUser, usersGetRequirementsToContact, usersGetUsers];
