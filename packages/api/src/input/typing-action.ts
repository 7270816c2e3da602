import { plainTypingActions, uploadActions, type TypingAction } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { renderTypingAction } from '../render/typing.ts';

const byConstructor = new Map<string, TypingAction['kind']>(
  [
    ...plainTypingActions.map((kind): TypingAction => ({ kind })),
    ...uploadActions.map((kind): TypingAction => ({ kind, progress: 0 })),
  ].map((action) => [renderTypingAction(action)._, action.kind]),
);

/** What someone says to be doing; undefined for what a chat of two does not have. */
export function readTypingAction(action: Tl<'SendMessageAction'>): TypingAction | undefined {
  const kind = byConstructor.get(action._);
  if (kind === undefined) return undefined;
  const progress = 'progress' in action ? Math.min(Math.max(action.progress, 0), 100) : 0;
  return uploadActions.some((upload) => upload === kind) ? { kind, progress } : ({ kind } as TypingAction);
}
