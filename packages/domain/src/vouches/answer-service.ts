import type { UserCard } from '../accounts/user-card.ts';
import type { Installation } from '../auth/sign-in-parts.ts';
import { readNumber } from '../codes/number.ts';
import { RpcError } from '../errors/rpc-error.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { ServiceMessages } from '../ports/service-messages.ts';
import type { VouchLimits, VouchStore } from '../ports/vouch-store.ts';
import { inviteAnswer, type InviteOutcome } from '../service-account/invite-message.ts';

export interface VouchParts {
  readonly clock: Clock;
  readonly store: VouchStore;
  readonly serviceMessages: ServiceMessages;
  readonly installation: Installation;
  readonly limits: VouchLimits;
}

/** What people write to the service account to vouch for someone. */
const command = /^\/invite(?=\s|$)/u;

/**
 * Answers what someone wrote to the service account: `/invite NUMBER` vouches for the number. The answer is the same
 * whether the number has an account, which nobody finds out so. Anything else has no answer.
 */
export async function answerService(parts: VouchParts, { id, langCode }: UserCard, text: string): Promise<void> {
  if (!command.test(text)) return;
  const said = text.replace(command, '').trim();
  const outcome = said === '' ? ({ kind: 'help' } as const) : await vouchFor(parts, id, said);
  await parts.serviceMessages.send({ to: id, ...inviteAnswer(langCode, outcome, parts.limits) });
}

async function vouchFor(parts: VouchParts, voucherId: UserCard['id'], said: string): Promise<InviteOutcome> {
  const phone = numberOf(parts, said);
  if (phone === undefined) return { kind: 'number' };
  const kind = await parts.store.vouch({ phone, voucherId, nowS: nowSeconds(parts.clock) }, parts.limits);
  return kind === 'made' ? { kind, phone } : { kind };
}

function numberOf({ installation }: VouchParts, said: string): string | undefined {
  try {
    return readNumber(said, installation).phone;
  } catch (error) {
    if (error instanceof RpcError) return undefined;
    throw error;
  }
}
