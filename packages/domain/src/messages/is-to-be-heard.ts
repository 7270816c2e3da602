import type { ContentExtra } from './content.ts';

/** Whether a message is to be listened to: its readers are told apart from those who listened. */
export const isToBeHeard = (extra: ContentExtra | undefined): boolean =>
  extra?.media?.kind === 'document' &&
  extra.media.document.attributes.some(
    (attribute) =>
      (attribute.kind === 'audio' && attribute.isVoice === true) ||
      (attribute.kind === 'video' && attribute.isRound === true),
  );
