import { compose, type ComposedText } from './composed-text.ts';
import { wordsOf } from './words/index.ts';

/** What became of a wish to vouch for someone. */
export type InviteOutcome =
  | { readonly kind: 'help' | 'number' | 'tooMany' | 'tooEarly' }
  | { readonly kind: 'made'; readonly phone: string };

const dayS = 86_400;

/** What someone is answered who vouches. */
export function inviteAnswer(
  langCode: string,
  outcome: InviteOutcome,
  { perDayMax, validForS }: { readonly perDayMax: number; readonly validForS: number },
): ComposedText {
  const words = wordsOf(langCode);
  if (outcome.kind === 'made') return compose(words.inviteMade(`+${outcome.phone}`, Math.floor(validForS / dayS)));
  const plainAnswers = {
    help: words.inviteHelp(perDayMax),
    number: words.inviteNumber,
    tooMany: words.inviteTooMany,
    tooEarly: words.inviteTooEarly,
  };
  return compose(plainAnswers[outcome.kind]);
}

/** Tells whoever vouched the code of the newcomer. */
export const inviteCodeMessage = (langCode: string, phone: string, code: string): ComposedText =>
  compose(wordsOf(langCode).inviteCode(`+${phone}`, code));
