export * from './reactions-notify.ts';
export * from './change-notify.ts';
export * from './notify-exceptions.ts';
export * from './notify-settings.ts';
export * from './notify-target.ts';
