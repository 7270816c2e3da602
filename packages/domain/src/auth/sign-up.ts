import { firstName, lastName } from '../accounts/names.ts';
import type { UserCard } from '../accounts/user-card.ts';
import { readNumber } from '../codes/number.ts';
import { strangers } from '../contacts/relations.ts';
import { rpcError } from '../errors/rpc-error.ts';
import { serviceUserId } from '../ids.ts';
import { nowSeconds } from '../ports/clock.ts';
import { welcomeMessage } from '../service-account/welcome-message.ts';
import { accepted } from './accepted.ts';
import type { SignInCaller, SignInParts } from './sign-in-parts.ts';

export interface SignUpAnswer {
  readonly phone: string;
  readonly hash: string;
  readonly firstName: string;
  readonly lastName: string;
}

/**
 * Makes the account of a number whose code was proven, signs its key in and welcomes it.
 * Source: core.telegram.org/method/auth.signUp
 * @throws PHONE_NUMBER_INVALID, PHONE_NUMBER_BANNED, PHONE_NUMBER_OCCUPIED, FIRSTNAME_INVALID,
 *   LASTNAME_INVALID, PHONE_CODE_HASH_EMPTY, PHONE_CODE_EXPIRED; PHONE_CODE_INVALID where the code
 *   was not entered with auth.signIn before
 */
export async function signUp(
  parts: SignInParts,
  { key, address }: SignInCaller,
  answer: SignUpAnswer,
): Promise<UserCard> {
  const { phone } = readNumber(answer.phone, parts.installation);
  const names = { firstName: firstName(answer.firstName), lastName: lastName(answer.lastName) };
  if (answer.hash === '') throw rpcError('PHONE_CODE_HASH_EMPTY');
  const { id: authKeyId, layer, device } = key;
  const nowS = nowSeconds(parts.clock);
  // The welcome goes in with the account: nobody is ever here without it, whatever fails when.
  const { card, knownBy } = accepted(
    await parts.store.signUp({
      ...names,
      phone,
      hash: answer.hash,
      nowS,
      attemptsMax: parts.limits.attemptsMax,
      authKeyId,
      layer,
      device,
      address,
      accessHash: parts.random.long(),
      dcId: parts.installation.dcId,
      welcome: welcomeMessage(
        device.langCode || device.systemLangCode,
        names.firstName,
        `${parts.installation.meUrlPrefix}tour`,
      ),
    }),
  );
  parts.people.put(card);
  parts.keys.signedIn(key, card.id);
  parts.relations.put(card.id, serviceUserId, strangers);
  const event = { kind: 'peerSettings', userId: card.id } as const;
  for (const owner of knownBy) {
    parts.relations.forget(owner, card.id);
    // Live only: whoever is away reads the address book anew, and a rush of newcomers stores no notices.
    parts.bus.publish(owner, { kind: 'state', event, date: nowS });
  }
  return card;
}
