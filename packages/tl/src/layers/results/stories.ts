import { result } from './results.ts';

export const stories = [
  result('stories.canSendStory', [198], 'Bool', () => true),
  result('stories.getPeerMaxIDs', [198, 214], 'Vector<int>', (recent) => recent.map(({ max_id }) => max_id ?? 0)),
];
