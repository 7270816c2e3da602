import { sendDigests, welcomeFriends } from './arrivals-digest.ts';
import { tellJoined } from './arrivals-tell.ts';

export const arrivalWrites = {
  'arrivals.digests': sendDigests,
  'arrivals.tellJoined': tellJoined,
  'arrivals.welcomeFriends': welcomeFriends,
};
