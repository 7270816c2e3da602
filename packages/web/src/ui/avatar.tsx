/** A person as initials on a calm tone; the tone belongs to the id and never changes. */
import { Bookmark } from 'lucide-react';
import { Mark } from './mark.tsx';

const TONES = 8;
/** The service account, which is the house itself. */
export const SERVICE_ID = 777000;

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader takes for one sign, also where it is made of several. */
function firstCharacter(word = ''): string | undefined {
  return characters.segment(word).containing(0)?.segment;
}

/** Up to two initials; a name of an alphabet without case gives its first letters. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = firstCharacter(words[0]) ?? '?';
  const last = words.length > 1 ? (firstCharacter(words.at(-1)) ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

/** Ids come in even steps; a multiplication spreads them over the tones. */
export function toneOf(id: number): number {
  const mixed = Math.imul(id ^ (id >>> 15), 0x9e3779b1) >>> 0;
  return (Math.floor(mixed / 65_536) % TONES) + 1;
}

export interface AvatarProps {
  readonly id: number;
  readonly name: string;
  readonly size?: 32 | 40 | 48 | 72 | 104;
  readonly isHere?: boolean;
  readonly isSaved?: boolean;
}

export function Avatar({ id, name, size = 48, isHere = false, isSaved = false }: AvatarProps) {
  const isHouse = id === SERVICE_ID || isSaved;
  const tone = isHouse ? 'avatar--house' : `avatar--tone-${toneOf(id)}`;
  return (
    <span className={`avatar avatar--s${size} ${tone}`} aria-hidden="true">
      {isSaved ? <Bookmark size={size * 0.44} /> : isHouse ? <Mark size={size * 0.66} /> : initialsOf(name)}
      {isHere && <span className="avatar__here" />}
    </span>
  );
}
