import type { PeerId, UserId } from '../ids.ts';

/** Something that a person told the operators of. */
export interface Report {
  readonly reporter: UserId;
  /** Seconds since the epoch. */
  readonly date: number;
  readonly about: 'peer' | 'photo' | 'messages';
  readonly peerId: PeerId;
  /** Who wrote what is reported, where it was asked for. */
  readonly authorId?: PeerId | undefined;
  readonly messageIds?: readonly number[] | undefined;
  /** A decimal 64-bit number. */
  readonly photoId?: string | undefined;
  /** One of the reasons that are offered, such as `spam`. */
  readonly reason: string;
  readonly comment: string;
}
