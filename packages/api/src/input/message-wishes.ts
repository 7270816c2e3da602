import type { ContentExtra } from '@suaka/domain';

/** What a client wishes for a message beside its words. */
interface Wishes {
  readonly noforwards?: boolean | undefined;
  readonly effect?: bigint | undefined;
  readonly no_webpage?: boolean | undefined;
  readonly invert_media?: boolean | undefined;
}

/** The wishes as they are stored: only those that were made, so that they do not undo what the chat asks for. */
export function wishesOf({ noforwards, effect, no_webpage, invert_media }: Wishes): ContentExtra {
  return {
    ...(noforwards === true && { noForwards: true }),
    ...(effect !== undefined && { effect: effect.toString() }),
    ...(no_webpage === true && { noPreview: true }),
    ...(invert_media === true && { invertMedia: true }),
  };
}
