export * from './create-topic.ts';
export * from './delete-topic.ts';
export * from './edit-topic.ts';
export * from './list-topics.ts';
export * from './open-forum.ts';
export * from './pin-topics.ts';
export * from './topic-limits.ts';
export * from './topic.ts';
