import { accountCheckUsername } from './check-username.ts';
import { accountGetAuthorizations } from './get-authorizations.ts';
import { accountResetAuthorization } from './reset-authorization.ts';
import { accountUpdateProfile } from './update-profile.ts';
import { accountUpdateStatus } from './update-status.ts';
import { accountUpdateUsername } from './update-username.ts';

export const accountHandlers = [
  accountCheckUsername,
  accountGetAuthorizations,
  accountResetAuthorization,
  accountUpdateProfile,
  accountUpdateStatus,
  accountUpdateUsername,
];
