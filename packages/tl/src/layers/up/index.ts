import { account } from './account.ts';
import { calls } from './calls.ts';
import { chats } from './chats.ts';
import { inputs } from './inputs.ts';
import { payments } from './payments.ts';
import { reactions } from './reactions.ts';
import { replies } from './replies.ts';
import { sponsored } from './sponsored.ts';
import { texts } from './texts.ts';
import type { Up } from './up.ts';

/** Every named mapping of an older definition to its canonical shape. */
export const ups: readonly Up[] = [
  ...account,
  ...calls,
  ...chats,
  ...inputs,
  ...payments,
  ...reactions,
  ...replies,
  ...sponsored,
  ...texts,
];
