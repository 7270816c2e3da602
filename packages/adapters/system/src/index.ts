export { aesGcmSeal, sealIdOf, sealKeyBytes } from './aes-gcm-seal.ts';
export { hmacMac } from './hmac-mac.ts';
export { systemClock } from './system-clock.ts';
export { SystemRandom } from './system-random.ts';
