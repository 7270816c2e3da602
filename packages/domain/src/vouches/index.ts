export * from './answer-service.ts';
