import type { FrameLimits } from './frame-codec.ts';

/** Key exchange packets are below a kilobyte; nothing else goes without a key. */
const serverPlainBytesMax = 4 * 1024;

/** A container of a megabyte, or a file part of 512 KiB, with all headers. */
const serverEncryptedBytesMax = 1024 * 1024 + 64 * 1024;

/** A file part of a megabyte, or a full page of history, before it is unpacked. */
const clientEncryptedBytesMax = 16 * 1024 * 1024;

export const serverFrameLimits = (): FrameLimits => ({
  plainBytesMax: serverPlainBytesMax,
  encryptedBytesMax: serverEncryptedBytesMax,
});

export const clientFrameLimits = (): FrameLimits => ({
  plainBytesMax: serverPlainBytesMax,
  encryptedBytesMax: clientEncryptedBytesMax,
});
