import {
  isAllowed,
  viewedOf,
  viewerOf,
  type PrivacyKey,
  type Relation,
  type UserCard,
  type UserId,
} from '@suaka/domain';

/** One who looks at people, with what the people's rules ask of them. */
export interface Sight {
  readonly viewer: UserId;
  /** Absent where it is not in memory: then no rule of the viewer's own is known. */
  readonly card: UserCard | undefined;
}

/** Whether a person's rules let the viewer through. */
export const mayView = (sight: Sight, card: UserCard, relation: Relation, key: PrivacyKey): boolean =>
  card.id === sight.viewer || isAllowed(card, key, viewerOf(sight.viewer, relation, sight.card));

/** Whether the viewer's own rules let a person through. */
export const mayBeViewedBy = ({ card: own }: Sight, card: UserCard, relation: Relation, key: PrivacyKey): boolean =>
  own === undefined || own.id === card.id || isAllowed(own, key, viewedOf(card, relation));
