import type { Tl } from '../../types.ts';
import { up } from './up.ts';

const passport: Tl<'EmailVerifyPurpose'> = { _: 'emailVerifyPurposePassport' };

export const account = [
  up(['account.getTheme#8d9d742b'], ({ document_id: _id, ...rest }) => rest),
  up(['account.getUniqueGiftChatThemes#fe74ef9f'], ({ offset, ...rest }) => ({
    ...rest,
    offset: offset === 0 ? '' : String(offset),
  })),
  // An e-mail address was verified for Telegram Passport alone.
  up(['account.sendVerifyEmailCode#7011509f'], (value) => ({ ...value, purpose: passport })),
  up(['account.verifyEmail#ecba39db'], ({ code }) => ({
    _: 'account.verifyEmail',
    purpose: passport,
    verification: { _: 'emailVerificationCode', code },
  })),
  up(['account.updateColor#7cefa15d'], ({ color, background_emoji_id, ...rest }) => ({
    ...rest,
    color:
      color === undefined && background_emoji_id === undefined
        ? undefined
        : { _: 'peerColor', color, background_emoji_id },
  })),
  up(['account.updateConnectedBot#43d8521d'], ({ can_reply, ...rest }) => ({
    ...rest,
    rights: can_reply ? { _: 'businessBotRights', reply: true } : undefined,
  })),
];
