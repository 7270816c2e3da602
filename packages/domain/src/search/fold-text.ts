/**
 * Marks that change no letter: accents, points and vowel signs of Hebrew and Arabic with the stretching
 * of Arabic lines, and what chooses an emoji's look or colour. Signs of Indic and South-East Asian scripts
 * are letters in all but name and stay, and so do the two that change a Japanese syllable.
 */
const marks = /[[\p{M}&&[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}]]--[\u3099\u309a]]|\u0640|\p{Emoji_Modifier}/gv;

/** Letters that decompose into nothing and yet are written one for the other. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const alikeLetters = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');

/** Most texts. */
const plain = /^\p{ASCII}*$/u;

/** A text as it is compared: without case, accents, vowel marks and the width of its characters. */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(alikeLetters, (letter) => alike[letter] ?? letter);
}
