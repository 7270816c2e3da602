export * from './names.ts';
export * from './peer-of-username.ts';
export * from './people.ts';
export * from './profile.ts';
export * from './user-card.ts';
export * from './user-extra.ts';
export * from './user-id-share.ts';
export * from './username.ts';
