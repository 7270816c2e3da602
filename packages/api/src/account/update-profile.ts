import { updateProfile } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderSelf } from '../render/users.ts';

/** Source: core.telegram.org/method/account.updateProfile */
export const accountUpdateProfile = handler(
  'account.updateProfile',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { first_name: firstName, last_name: lastName, about } = params;
    const { profile } = call.services;
    const card = await updateProfile(profile, call.caller.userId, { firstName, lastName, about }, call.caller);
    return renderSelf(call.services, card);
  },
);
