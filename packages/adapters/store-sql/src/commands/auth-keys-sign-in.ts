import {
  CodeState,
  codeEnded,
  judgeCode,
  serviceMessagePlace,
  serviceUserId,
  type Refusal,
  type SignedUp,
  type SignInRequest,
  type SignUpRequest,
  type UserCard,
} from '@suaka/domain';
import type { Steps } from '../command.ts';
import type { WriteContext } from '../write-context.ts';
import { cardByPhone } from './accounts-card.ts';
import { signInTo } from './auth-keys-sign-in-to.ts';
import { owesPassword } from './sign-ins-pending.ts';
import { createUser } from './accounts-create.ts';
import { codeOf, isBanned, setCode } from './codes-code.ts';
import { noteNewcomer } from './arrivals-tell.ts';
import { append } from './boxes-append.ts';
import { linkPhonebook } from './contacts-link.ts';
import { noteVouchUsed } from './vouches.ts';

/** Judges a code, counts a wrong one, and signs the key in where the number has an account. */
export function* signIn(request: SignInRequest): Steps<UserCard | Refusal | undefined> {
  const { phone, nowS, attemptsMax } = request;
  const code = yield* codeOf(request);
  const fault = judgeCode(code, request.code, nowS, attemptsMax);
  if (code !== undefined && fault === 'PHONE_CODE_INVALID') yield* setCode(code, code.state, code.attempts + 1);
  if (code === undefined || fault !== undefined) return { error: fault ?? 'PHONE_CODE_EXPIRED' };
  if (yield* isBanned(phone)) return { error: 'PHONE_NUMBER_BANNED' };
  const card = yield* cardByPhone({ phone });
  if (card === undefined) {
    yield* setCode(code, CodeState.proven);
    return undefined;
  }
  // The number got its account while a friend held the code: the code was for a new one.
  if (code.vouchedBy !== undefined) return { error: 'PHONE_CODE_EXPIRED' };
  const owed = yield* owesPassword(card.id, request.authKeyId, nowS);
  // The code stays valid: some clients enter it again before they ask for the password.
  yield* setCode(code, owed === undefined ? CodeState.spent : CodeState.proven);
  if (owed !== undefined) return owed;
  yield* signInTo(card.id, request);
  return card;
}

/** Makes an account for a number whose code was proven: with its contacts, its welcome and its device. */
export function* signUp(request: SignUpRequest, context: WriteContext): Steps<SignedUp | Refusal> {
  const { phone, nowS, attemptsMax, device, firstName, lastName, accessHash } = request;
  const code = yield* codeOf(request);
  const fault = codeEnded(code, nowS, attemptsMax);
  if (code === undefined || fault !== undefined) return { error: fault ?? 'PHONE_CODE_EXPIRED' };
  if (code.state !== CodeState.proven) return { error: 'PHONE_CODE_INVALID' };
  if (yield* isBanned(phone)) return { error: 'PHONE_NUMBER_BANNED' };
  if ((yield* cardByPhone({ phone })) !== undefined) return { error: 'PHONE_NUMBER_OCCUPIED' };
  const names = { firstName, lastName, about: '', username: undefined, extra: undefined };
  const facts = { flags: 0, createdAt: nowS, lastSeenAt: 0, langCode: device.langCode || device.systemLangCode };
  const card = yield* createUser({ ...names, ...facts, phone, accessHash }, request.dcId);
  yield* setCode(code, CodeState.spent);
  yield* signInTo(card.id, request);
  const knownBy = yield* linkPhonebook(phone, card.id, nowS);
  if (code.vouchedBy !== undefined) yield* noteVouchUsed(phone, code.vouchedBy, card.id, nowS);
  if (knownBy.length > 0) yield* noteNewcomer(card.id, nowS);
  const places = [serviceMessagePlace(card.id)];
  yield* append({ authorId: serviceUserId, date: nowS, ...request.welcome, places }, context);
  return { card, knownBy };
}
