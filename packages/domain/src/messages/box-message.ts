import type { PeerId } from '../ids.ts';
import type { Content } from './content.ts';

/** A message as one box shows it. */
export interface BoxMessage {
  /** The box that shows it. */
  readonly boxId: PeerId;
  /** Its id there: the pts of the event that brought it. */
  readonly id: number;
  /** The dialog that it is in. */
  readonly peerId: PeerId;
  /** Whether the box's owner wrote it. */
  readonly isOut: boolean;
  readonly content: Content;
  /** The id, in this box, of the message that it answers; absent where the box has it no more. */
  readonly replyToId?: number | undefined;
  /** The message that its thread begins with; absent outside of threads. */
  readonly topId?: number | undefined;
  /** Pinned in this box's dialog. */
  readonly isPinned?: true | undefined;
  /** Its sound has not been listened to. */
  readonly isUnheard?: true | undefined;
}
