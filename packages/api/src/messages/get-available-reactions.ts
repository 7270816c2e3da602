import { idsHash } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderDocument } from '../render/document.ts';

/** Source: core.telegram.org/method/messages.getAvailableReactions */
export const getAvailableReactions = handler(
  'messages.getAvailableReactions',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { reactions } = await call.services.stickers.art();
    const ids = reactions.flatMap(({ staticIcon, activate }) => [BigInt(staticIcon.id), BigInt(activate.id)]);
    const hash = Number(BigInt.asUintN(31, idsHash(ids)));
    if (params.hash === hash) return { _: 'messages.availableReactionsNotModified' };
    const shown = (document: (typeof reactions)[number]['staticIcon']) => renderDocument(call.services, document);
    return {
      _: 'messages.availableReactions',
      hash,
      reactions: reactions.map((each) => ({
        _: 'availableReaction',
        reaction: each.emoji,
        title: each.title,
        static_icon: shown(each.staticIcon),
        appear_animation: shown(each.appear),
        select_animation: shown(each.select),
        activate_animation: shown(each.activate),
        effect_animation: shown(each.effect),
        around_animation: shown(each.around),
        center_icon: shown(each.center),
      })),
    };
  },
);
