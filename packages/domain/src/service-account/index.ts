export * from './code-message.ts';
export * from './composed-text.ts';
export * from './friends-message.ts';
export * from './invite-message.ts';
export * from './language.ts';
export * from './service-card.ts';
export * from './service-messages.ts';
export * from './welcome-message.ts';
