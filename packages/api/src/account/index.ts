import { accountCheckUsername } from './check-username.ts';
import { accountGetAuthorizations } from './get-authorizations.ts';
import { accountGetNotifyExceptions } from './get-notify-exceptions.ts';
import { accountGetNotifySettings } from './get-notify-settings.ts';
import { accountResetAuthorization } from './reset-authorization.ts';
import { accountResetNotifySettings } from './reset-notify-settings.ts';
import { accountUpdateNotifySettings } from './update-notify-settings.ts';
import { accountUpdateProfile } from './update-profile.ts';
import { accountUpdateStatus } from './update-status.ts';
import { accountUpdateUsername } from './update-username.ts';

export const accountHandlers = [
  accountCheckUsername,
  accountGetAuthorizations,
  accountGetNotifyExceptions,
  accountGetNotifySettings,
  accountResetAuthorization,
  accountResetNotifySettings,
  accountUpdateNotifySettings,
  accountUpdateProfile,
  accountUpdateStatus,
  accountUpdateUsername,
];
