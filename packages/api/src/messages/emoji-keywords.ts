import { rpcError } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { Call } from '../handler.ts';

/**
 * The words for emoji of a language, none where the client has this edition already.
 *
 * @throws LANG_CODE_NOT_SUPPORTED
 */
export async function emojiKeywordsSince(
  { services: { emojiKeywords } }: Pick<Call, 'services'>,
  language: string,
  fromVersion: number,
): Promise<TlOf<'emojiKeywordsDifference'>> {
  if (!emojiKeywords.languages.includes(language)) throw rpcError('LANG_CODE_NOT_SUPPORTED');
  const { version } = emojiKeywords;
  const keywords = fromVersion === version ? [] : await emojiKeywords.of(language);
  return {
    _: 'emojiKeywordsDifference',
    lang_code: language,
    from_version: fromVersion,
    version,
    keywords: keywords.map(({ keyword, emoji }) => ({ _: 'emojiKeyword', keyword, emoticons: [...emoji] })),
  };
}
