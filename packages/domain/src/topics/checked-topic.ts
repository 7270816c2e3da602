import { rpcError } from '../errors/rpc-error.ts';
import { topicColors, topicLimits } from './topic-limits.ts';

/** @throws TOPIC_TITLE_EMPTY where there is none, or too much of it */
export function checkedTopicTitle(title: string): string {
  const bare = title.trim();
  if (bare === '' || bare.length > topicLimits.titleLengthMax) throw rpcError('TOPIC_TITLE_EMPTY');
  return bare;
}

/** One of those that there are; the first where none is named. */
export const knownTopicColor = (color: number | undefined): number =>
  topicColors.find((each) => each === color) ?? topicColors[0];
