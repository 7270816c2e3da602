export * from './music.ts';
export * from './ringtones.ts';
