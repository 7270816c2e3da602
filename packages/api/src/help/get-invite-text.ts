import { spokenLanguage } from '@suaka/domain';
import { handler } from '../handler.ts';

const texts = {
  en: (address: string) => `Come to Suaka, let's write to each other there: ${address}`,
  id: (address: string) => `Ayo ke Suaka, kita saling menulis di sana: ${address}`,
};

/** Source: core.telegram.org/method/help.getInviteText */
export const helpGetInviteText = handler('help.getInviteText', { lane: 2, allow: 'user' }, ({ services, caller }) => {
  const language = spokenLanguage(caller.device.langCode || caller.device.systemLangCode);
  return Promise.resolve({
    _: 'help.inviteText',
    message: texts[language](services.installation.meUrlPrefix),
  } as const);
});
