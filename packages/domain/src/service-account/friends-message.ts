import type { UserId } from '../ids.ts';
import { compose, joined, type ComposedText } from './composed-text.ts';
import { wordsOf } from './words/index.ts';

/** Someone as the reader of a message calls them. */
export interface Friend {
  readonly userId: UserId;
  readonly name: string;
}

/** Tells someone who of their contacts joined; `count` counts those who are not named as well. */
export function joinedMessage(langCode: string, friends: readonly Friend[], count: number): ComposedText {
  return named(langCode, wordsOf(langCode).friendsJoined(count), friends, count);
}

/** Tells a newcomer who of their contacts is here. */
export function welcomeFriendsMessage(langCode: string, friends: readonly Friend[], count: number): ComposedText {
  return named(langCode, wordsOf(langCode).friendsHere, friends, count);
}

function named(langCode: string, heading: string, friends: readonly Friend[], count: number): ComposedText {
  const others = count - friends.length;
  const end = others > 0 ? [compose(`\n${wordsOf(langCode).others(others)}`)] : [];
  return joined(compose(`${heading}\n`), ...friends.map(mentionOf), ...end);
}

/** A line with a name that opens the chat. */
function mentionOf({ userId, name }: Friend): ComposedText {
  const shown = name === '' ? String(userId) : name;
  return { text: `\n${shown}`, entities: [{ kind: 'mentionName', offset: 1, length: shown.length, userId }] };
}
