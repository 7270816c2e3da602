import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { CodeKind } from '../ports/code-delivery.ts';
import { codeMessage } from '../service-account/code-message.ts';
import type { SignInCaller, SignInParts } from './sign-in-parts.ts';

/** How a code was sent. */
export interface SentCodeFacts {
  readonly via: 'app' | CodeKind;
  readonly hash: string;
  /** The way it comes when it is sent again, where there is another. */
  readonly next: CodeKind | undefined;
  /** After how many seconds it may be sent again. */
  readonly resendAfterS: number | undefined;
}

/** Sends a code as a message of the service account, in the language of the person. */
export async function tellDevices(
  parts: SignInParts,
  userId: UserId,
  code: string,
  hash: string,
): Promise<SentCodeFacts> {
  const card = await parts.people.find(userId);
  const message = codeMessage(card?.langCode ?? '', code);
  await parts.serviceMessages.send({ to: userId, ...message });
  return { via: 'app', hash, next: kindOf(parts, 0), resendAfterS: parts.limits.resendAfterS };
}

export interface CodeToDeliver {
  readonly phone: string;
  readonly code: string;
  readonly hash: string;
  /** When it was issued, in seconds since the epoch. */
  readonly issuedS: number;
  /** How often it went to the number before: each time goes one way further, until there is no other. */
  readonly step: number;
  /** Whether a friend who vouches for the number may be told it, where no provider takes it. */
  readonly mayTellVoucher?: boolean;
}

/**
 * Sends a code to the number. The time for which it is valid begins when a provider has taken it.
 * @throws SEND_CODE_UNAVAILABLE where none took it; FLOOD_WAIT_X where numbers like it were sent too many
 */
export async function deliverCode(
  parts: SignInParts,
  caller: SignInCaller,
  sending: CodeToDeliver,
): Promise<SentCodeFacts> {
  const { phone, code, hash, issuedS, step } = sending;
  const { delivery, limits, spending, store } = parts;
  const waitS = spending.admit(phone);
  if (waitS !== undefined) {
    const told = await tellVoucher(parts, sending);
    if (told !== undefined) return told;
    await store.codeNotDelivered({ phone, hash });
    throw rpcError('FLOOD_WAIT_X', waitS);
  }
  const { langCode, systemLangCode } = caller.key.device;
  const message = { phone, code, validForS: limits.validForS, langCode: langCode || systemLangCode };
  const resends = Math.max(0, step - delivery.kinds.length + 1);
  const via = await delivery.deliver(message, { via: kindOf(parts, step), resends }).catch(() => undefined);
  if (via === undefined) {
    // The adapter has logged why. What was never sent counts neither against the number nor against its country.
    spending.settled(phone);
    const told = await tellVoucher(parts, sending);
    if (told !== undefined) return told;
    await store.codeNotDelivered({ phone, hash });
    throw rpcError('SEND_CODE_UNAVAILABLE');
  }
  const nowS = nowSeconds(parts.clock);
  if (nowS > issuedS) await store.codeDelivered({ phone, hash, expiresAt: nowS + limits.validForS });
  return { via, hash, next: kindOf(parts, step + 1), resendAfterS: limits.resendAfterS };
}

/** Tells a code to the friend who vouches for its number, where there is one: docs/decisions/vouched-invites.md */
async function tellVoucher(
  parts: SignInParts,
  { phone, hash, mayTellVoucher }: CodeToDeliver,
): Promise<SentCodeFacts | undefined> {
  if (mayTellVoucher !== true) return undefined;
  const { vouches, limits } = parts;
  const nowS = nowSeconds(parts.clock);
  const code = { phone, hash, nowS, expiresAt: nowS + limits.validForS };
  const told = await vouches.store.tellVoucher(code, vouches.toldMax);
  if (told === undefined) return undefined;
  parts.bus.publish(told.boxId, { kind: 'events', events: told.events });
  return { via: 'app', hash, next: kindOf(parts, 0), resendAfterS: limits.resendAfterS };
}

/** The way of a sending: the preferred one first, and the last for as often as it is sent after that. */
function kindOf({ delivery }: SignInParts, step: number): CodeKind {
  return delivery.kinds[Math.min(step, delivery.kinds.length - 1)] ?? 'sms';
}
