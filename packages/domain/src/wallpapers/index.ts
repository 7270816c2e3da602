export * from './chat-look.ts';
export * from './default-wallpapers.ts';
export * from './keep-wallpaper.ts';
export * from './made-slug.ts';
export * from './make-wallpaper.ts';
export * from './set-chat-wallpaper.ts';
export * from './wallpaper-fill.ts';
export type * from './wallpaper.ts';
