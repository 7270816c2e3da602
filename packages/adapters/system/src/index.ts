export { aesGcmSeal, sealIdOf, sealKeyBytes } from './aes-gcm-seal.ts';
export { systemClock } from './system-clock.ts';
export { SystemRandom } from './system-random.ts';
