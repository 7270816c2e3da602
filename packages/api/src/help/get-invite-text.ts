import { spokenLanguage, type SpokenLanguage } from '@suaka/domain';
import { handler } from '../handler.ts';

const texts: Record<SpokenLanguage, (address: string) => string> = {
  ar: (address) => `تعال إلى سواكا لنتراسل هناك: ${address}`,
  en: (address) => `Come to Suaka, let's write to each other there: ${address}`,
  es: (address) => `Ven a Suaka y escribámonos allí: ${address}`,
  id: (address) => `Ayo ke Suaka, kita saling menulis di sana: ${address}`,
  pt: (address) => `Venha para a Suaka, vamos nos escrever por lá: ${address}`,
};

/** Source: core.telegram.org/method/help.getInviteText */
export const helpGetInviteText = handler('help.getInviteText', { lane: 2, allow: 'user' }, ({ services, caller }) => {
  const language = spokenLanguage(caller.device.langCode || caller.device.systemLangCode);
  return Promise.resolve({
    _: 'help.inviteText',
    message: texts[language](services.installation.meUrlPrefix),
  } as const);
});
