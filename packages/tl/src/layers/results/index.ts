import { chats } from './chats.ts';
import { pages } from './pages.ts';
import type { ResultMapping } from './results.ts';
import { stories } from './stories.ts';

/** Every named mapping of a method's result to an older result type. */
export const resultMappings: readonly ResultMapping[] = [...chats, ...pages, ...stories];
