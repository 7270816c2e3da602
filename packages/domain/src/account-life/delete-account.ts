import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { deletionMessage } from '../service-account/deletion-message.ts';
import type { AccountLifeParts } from './account-parts.ts';
import { tellState } from './tell.ts';

/** What a deletion that waits is told by. */
export interface DeletionAsked {
  readonly reason: string;
  /** Whether the caller has shown that it knows the password, where there is one. */
  readonly isProven: boolean;
  /** What the link that cancels begins with, such as `https://host/`. */
  readonly linkPrefix: string;
}

/** Reasons are kept for those who look after the installation. */
const reasonLengthMax = 1024;
const dayS = 86_400;

/**
 * Deletes an account. Where it has a password that the caller did not show, and is in use, that waits
 * for a week, and its devices are told how to keep it.
 * Source: core.telegram.org/api/account-deletion
 * @throws 2FA_CONFIRM_WAIT_X
 */
export async function deleteAccount(
  parts: AccountLifeParts,
  userId: UserId,
  asked: DeletionAsked,
  origin: Origin | undefined,
): Promise<void> {
  const waitS = asked.isProven ? 0 : await delayOf(parts, userId, asked);
  if (waitS > 0) throw rpcError('2FA_CONFIRM_WAIT_X', waitS);
  await endAccount(parts, userId, origin);
}

/** How long a deletion has yet to wait; plans it where it is asked for the first time. */
async function delayOf(parts: AccountLifeParts, userId: UserId, asked: DeletionAsked): Promise<number> {
  const { store, clock, random, limits } = parts;
  const nowS = nowSeconds(clock);
  const planned = await store.deletionOf(userId);
  if (planned !== undefined) return planned.deleteAt - nowS;
  if (!(await isDelayed(parts, userId, nowS))) return 0;
  const hash = BigInt.asUintN(64, random.long()).toString(16).padStart(16, '0');
  const deleteAt = nowS + limits.deletionDelayS;
  const reason = asked.reason.slice(0, reasonLengthMax);
  const deletion = await store.scheduleDeletion({ userId, deleteAt, hash, reason });
  if (deletion.hash === hash) await tellHowToKeep(parts, userId, hash, asked.linkPrefix);
  return deletion.deleteAt - nowS;
}

/**
 * An account that was used of late and has a password is not deleted at once. Telegram does so where
 * the password is not a week old; here it waits as well, since whoever has taken a number over would
 * else delete just those who have begun to protect themselves.
 */
async function isDelayed(
  { store, authKeys, limits }: AccountLifeParts,
  userId: UserId,
  nowS: number,
): Promise<boolean> {
  const password = await store.password(userId);
  if (password?.lock === undefined) return false;
  const [latest] = await authKeys.ofUser(userId);
  return latest !== undefined && latest.activeAt > nowS - limits.activeWithinS;
}

async function tellHowToKeep(
  { people, serviceMessages, limits }: AccountLifeParts,
  userId: UserId,
  hash: string,
  linkPrefix: string,
): Promise<void> {
  const card = await people.find(userId);
  const link = `${linkPrefix}confirmphone?phone=${card?.phone ?? ''}&hash=${hash}`;
  const days = Math.round(limits.deletionDelayS / dayS);
  await serviceMessages.send({ to: userId, ...deletionMessage(card?.langCode ?? '', days, link) });
}

/** Ends an account now: it leaves every chat, its devices are signed out, and those who know it are told. */
export async function endAccount(
  { store, clock, bus, people, relations, audience, keys, leaveAll }: AccountLifeParts,
  userId: UserId,
  origin?: Origin,
): Promise<void> {
  for (const leave of leaveAll) await leave(userId);
  const nowS = nowSeconds(clock);
  const { card, toldTo, keyIds } = await store.deleteAccount(userId, nowS);
  people.put(card);
  audience.forget(userId);
  for (const knower of toldTo) relations.forget(knower, userId);
  for (const id of keyIds) keys.markSignedOut(id, true);
  tellState(bus, toldTo, [{ kind: 'userInfo', userId }], nowS);
  bus.publish(userId, { kind: 'signedOut', authKeyIds: keyIds, origin });
}
