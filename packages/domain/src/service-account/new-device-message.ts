import { compose, plain, type ComposedText } from './composed-text.ts';
import { spokenLanguage, type SpokenLanguage } from './language.ts';

export interface NewDeviceFacts {
  readonly name: string;
  /** Seconds since the epoch. */
  readonly dateS: number;
  readonly device: string;
  readonly address: string;
}

const words: Record<SpokenLanguage, (facts: NewDeviceFacts) => string> = {
  en: ({ name, dateS, device, address }) =>
    `**New log-in.** ${plain(name)}, your account is open on a new device since ${timeOf(dateS)}.\n\n` +
    `Device: ${plain(device)}\nAddress: ${plain(address)}\n\n` +
    'If this was not you, end that session in Settings > Devices, and set a password for new log-ins.',
  id: ({ name, dateS, device, address }) =>
    `**Login baru.** ${plain(name)}, akun Anda terbuka di perangkat baru sejak ${timeOf(dateS)}.\n\n` +
    `Perangkat: ${plain(device)}\nAlamat: ${plain(address)}\n\n` +
    'Jika ini bukan Anda, akhiri sesi itu di Pengaturan > Perangkat, dan pasang kata sandi untuk login baru.',
};

/** In UTC, which is the same for all devices. */
const timeOf = (dateS: number): string => `${new Date(dateS * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The message that tells an account of a device that was signed in to it. */
export const newDeviceMessage = (langCode: string, facts: NewDeviceFacts): ComposedText =>
  compose(words[spokenLanguage(langCode)](facts));
