import { down, until214 } from './down.ts';

/** Marks that a layer does not have are dropped, the text that they mark is not. */
const unmarked = (
  [
    'textSpoiler',
    'textMention',
    'textHashtag',
    'textBotCommand',
    'textCashtag',
    'textAutoUrl',
    'textAutoEmail',
    'textAutoPhone',
    'textBankCard',
    'textMentionName',
    'textDate',
  ] as const
).map((name) => down(name, until214, ({ text }) => ({ _: 'textConcat', texts: [text] })));

export const richText = [
  ...unmarked,
  down('textMath', until214, ({ source }) => ({ _: 'textPlain', text: source })),
  down('textCustomEmoji', until214, ({ alt }) => ({ _: 'textPlain', text: alt })),
  down('pageListOrderedItemText', until214, ({ num, text }) => ({
    _: 'pageListOrderedItemText',
    num: num ?? '',
    text,
  })),
  down('pageListOrderedItemBlocks', until214, ({ num, blocks }) => ({
    _: 'pageListOrderedItemBlocks',
    num: num ?? '',
    blocks,
  })),
];
