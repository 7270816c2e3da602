import type { PlainTypingAction, TypingAction, UploadAction, UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

type PlainConstructor = `sendMessage${Capitalize<PlainTypingAction>}Action`;
type UploadConstructor = `sendMessage${Capitalize<UploadAction>}Action`;

/** Someone types, records or uploads in the chat with the user. */
export const renderTyping = (typing: {
  readonly userId: UserId;
  readonly action: TypingAction;
  readonly date: number;
}): Tl<'Updates'> => ({
  _: 'updateShort',
  update: { _: 'updateUserTyping', user_id: typing.userId, action: renderTypingAction(typing.action) },
  date: typing.date,
});

export function renderTypingAction(action: TypingAction): Tl<'SendMessageAction'> {
  const name = `sendMessage${action.kind.charAt(0).toUpperCase()}${action.kind.slice(1)}Action`;
  if ('progress' in action) return { _: name as UploadConstructor, progress: action.progress };
  return { _: name as PlainConstructor };
}
