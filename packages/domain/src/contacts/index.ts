export * from './block.ts';
export * from './change-contacts.ts';
export * from './contact-parts.ts';
export * from './contacts-hash.ts';
export * from './import-contacts.ts';
export * from './relations.ts';
export * from './search-own-chats.ts';
export * from './search-people.ts';
