import { handler } from '../handler.ts';

/** No apps are given out here, so none is newer. Source: core.telegram.org/method/help.getAppUpdate */
export const helpGetAppUpdate = handler('help.getAppUpdate', { lane: 2, allow: 'anyone' }, () =>
  Promise.resolve({ _: 'help.noAppUpdate' } as const),
);
