import type { MailAsker } from '@suaka/domain';
import type { Call } from '../handler.ts';

/** Who asks for a code by mail: it is written in the language of the device. */
export const mailAsker = ({ caller: { device } }: Call): MailAsker => ({
  langCode: device.langCode || device.systemLangCode,
});
