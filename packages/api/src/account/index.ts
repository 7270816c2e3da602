import { accountCancelPasswordEmail } from './cancel-password-email.ts';
import { accountChangeAuthorizationSettings } from './change-authorization-settings.ts';
import { accountChangePhone } from './change-phone.ts';
import { accountCheckUsername } from './check-username.ts';
import { accountConfirmPasswordEmail } from './confirm-password-email.ts';
import { accountConfirmPhone } from './confirm-phone.ts';
import { accountCreateBusinessChatLink } from './create-business-chat-link.ts';
import { accountDeclinePasswordReset } from './decline-password-reset.ts';
import { accountDeleteAccount } from './delete-account.ts';
import { accountDeleteBusinessChatLink } from './delete-business-chat-link.ts';
import { accountDeleteWebBrowserSettingsExceptions } from './delete-web-browser-settings-exceptions.ts';
import { accountEditBusinessChatLink } from './edit-business-chat-link.ts';
import { accountFinishTakeoutSession } from './finish-takeout-session.ts';
import { accountGetAccountTtl } from './get-account-ttl.ts';
import { accountGetAuthorizations } from './get-authorizations.ts';
import { accountGetBusinessChatLinks } from './get-business-chat-links.ts';
import { accountGetContactSignUpNotification } from './get-contact-sign-up-notification.ts';
import { accountGetContentSettings } from './get-content-settings.ts';
import { accountGetGlobalPrivacySettings } from './get-global-privacy-settings.ts';
import { accountGetNotifyExceptions } from './get-notify-exceptions.ts';
import { accountGetNotifySettings } from './get-notify-settings.ts';
import { accountGetPasswordSettings } from './get-password-settings.ts';
import { accountGetPassword } from './get-password.ts';
import { accountGetPrivacy } from './get-privacy.ts';
import { accountGetWebBrowserSettings } from './get-web-browser-settings.ts';
import { accountInitTakeoutSession } from './init-takeout-session.ts';
import { accountInvalidateSignInCodes } from './invalidate-sign-in-codes.ts';
import { accountResendPasswordEmail } from './resend-password-email.ts';
import { accountResetAuthorization } from './reset-authorization.ts';
import { accountResetNotifySettings } from './reset-notify-settings.ts';
import { accountResetPassword } from './reset-password.ts';
import { accountResolveBusinessChatLink } from './resolve-business-chat-link.ts';
import { accountSendChangePhoneCode } from './send-change-phone-code.ts';
import { accountSendConfirmPhoneCode } from './send-confirm-phone-code.ts';
import { accountSetAccountTtl } from './set-account-ttl.ts';
import { accountSetAuthorizationTtl } from './set-authorization-ttl.ts';
import { accountSetContactSignUpNotification } from './set-contact-sign-up-notification.ts';
import { accountSetContentSettings } from './set-content-settings.ts';
import { accountSetGlobalPrivacySettings } from './set-global-privacy-settings.ts';
import { accountSetMainProfileTab } from './set-main-profile-tab.ts';
import { accountSetPrivacy } from './set-privacy.ts';
import { accountToggleWebBrowserSettingsException } from './toggle-web-browser-settings-exception.ts';
import { accountUpdateBirthday } from './update-birthday.ts';
import { accountUpdateBusinessIntro } from './update-business-intro.ts';
import { accountUpdateBusinessLocation } from './update-business-location.ts';
import { accountUpdateBusinessWorkHours } from './update-business-work-hours.ts';
import { accountUpdateColor } from './update-color.ts';
import { accountUpdateNotifySettings } from './update-notify-settings.ts';
import { accountUpdatePasswordSettings } from './update-password-settings.ts';
import { accountUpdatePersonalChannel } from './update-personal-channel.ts';
import { accountUpdateProfile } from './update-profile.ts';
import { accountUpdateStatus } from './update-status.ts';
import { accountUpdateUsername } from './update-username.ts';
import { accountUpdateWebBrowserSettings } from './update-web-browser-settings.ts';

export const accountHandlers = [
  accountCancelPasswordEmail,
  accountChangeAuthorizationSettings,
  accountChangePhone,
  accountCheckUsername,
  accountConfirmPasswordEmail,
  accountConfirmPhone,
  accountCreateBusinessChatLink,
  accountDeclinePasswordReset,
  accountDeleteAccount,
  accountDeleteBusinessChatLink,
  accountDeleteWebBrowserSettingsExceptions,
  accountEditBusinessChatLink,
  accountFinishTakeoutSession,
  accountGetAccountTtl,
  accountGetAuthorizations,
  accountGetBusinessChatLinks,
  accountGetContactSignUpNotification,
  accountGetContentSettings,
  accountGetGlobalPrivacySettings,
  accountGetNotifyExceptions,
  accountGetNotifySettings,
  accountGetPassword,
  accountGetPasswordSettings,
  accountGetPrivacy,
  accountGetWebBrowserSettings,
  accountInitTakeoutSession,
  accountInvalidateSignInCodes,
  accountResendPasswordEmail,
  accountResetAuthorization,
  accountResetNotifySettings,
  accountResetPassword,
  accountResolveBusinessChatLink,
  accountSendChangePhoneCode,
  accountSendConfirmPhoneCode,
  accountSetAccountTtl,
  accountSetAuthorizationTtl,
  accountSetContactSignUpNotification,
  accountSetContentSettings,
  accountSetGlobalPrivacySettings,
  accountSetMainProfileTab,
  accountSetPrivacy,
  accountToggleWebBrowserSettingsException,
  accountUpdateBirthday,
  accountUpdateBusinessIntro,
  accountUpdateBusinessLocation,
  accountUpdateBusinessWorkHours,
  accountUpdateColor,
  accountUpdateNotifySettings,
  accountUpdatePasswordSettings,
  accountUpdatePersonalChannel,
  accountUpdateProfile,
  accountUpdateStatus,
  accountUpdateUsername,
  accountUpdateWebBrowserSettings,
];
