export * from './dh-group.ts';
export * from './port.ts';
export * from './rsa-fingerprint.ts';
