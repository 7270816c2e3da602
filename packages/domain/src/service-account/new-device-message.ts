import { compose, plain, type ComposedText } from './composed-text.ts';
import { wordsOf } from './words/index.ts';

export interface NewDeviceFacts {
  readonly name: string;
  /** Seconds since the epoch. */
  readonly dateS: number;
  readonly device: string;
  readonly address: string;
}

/** In UTC, which is the same for all devices. */
const timeOf = (dateS: number): string => `${new Date(dateS * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The message that tells an account of a device that was signed in to it. */
export function newDeviceMessage(langCode: string, { name, dateS, device, address }: NewDeviceFacts): ComposedText {
  const facts = { name: plain(name), time: timeOf(dateS), device: plain(device), address: plain(address) };
  return compose(wordsOf(langCode).newDevice(facts));
}
