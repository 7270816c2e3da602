import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import { codeMessage } from '../service-account/code-message.ts';
import type { SignInCaller, SignInParts } from './sign-in-parts.ts';

/** How a code was sent. */
export interface SentCodeFacts {
  readonly via: 'app' | 'sms' | 'call';
  readonly hash: string;
  /** The way it comes when it is sent again, where there is another. */
  readonly next: 'sms' | 'call' | undefined;
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
  return { via: 'app', hash, next: parts.delivery.kind, resendAfterS: parts.limits.resendAfterS };
}

/**
 * Sends a code to the number.
 * @throws SEND_CODE_UNAVAILABLE where the provider did not take it.
 */
export async function deliverCode(
  { delivery, limits }: SignInParts,
  caller: SignInCaller,
  { phone, code, hash }: { readonly phone: string; readonly code: string; readonly hash: string },
): Promise<SentCodeFacts> {
  const { langCode, systemLangCode } = caller.key.device;
  const message = { phone, code, validForS: limits.validForS, langCode: langCode || systemLangCode };
  try {
    await delivery.deliver(message);
  } catch {
    // The adapter has logged why; the client can only try again or give another number.
    throw rpcError('SEND_CODE_UNAVAILABLE');
  }
  return { via: delivery.kind, hash, next: delivery.kind, resendAfterS: limits.resendAfterS };
}
