/** The classes of a bubble: whose it is, and how it joins its neighbours. */
import type { Bubble } from '../../state/rows.ts';

export function bubbleClass(bubble: Bubble, more = ''): string {
  const parts = ['bubble', bubble.isOut ? 'bubble--own' : 'bubble--their'];
  if (bubble.isFirst) parts.push('bubble--first');
  if (bubble.isLast) parts.push('bubble--last');
  if (more !== '') parts.push(more);
  return parts.join(' ');
}

export function lineClass(bubble: Bubble): string {
  return `bubble-line${bubble.isOut ? ' bubble-line--own' : ''}${bubble.isFirst ? ' bubble-line--first' : ''}`;
}

/** Browsers from before 2023 lack the `v` flag: there emoji are of the size of text. */
function fewEmoji(): RegExp | undefined {
  try {
    return new RegExp('^(?:\\p{RGI_Emoji}){1,3}$', 'v');
  } catch {
    return undefined;
  }
}

const FEW_EMOJI = fewEmoji();

/** One to three emoji and nothing else are shown large. */
export function isFewEmoji(text: string): boolean {
  return text.length <= 40 && FEW_EMOJI?.test(text) === true;
}
