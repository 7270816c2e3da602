/** Leads to a message that another answers, and lights it up for a moment. */
import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useState } from 'react';
import { loadOlder } from '../../app/history-loader.ts';
import { settle } from '../../app/settle.ts';
import { historyOf } from '../../state/history.ts';
import type { Row } from '../../state/rows.ts';
import { useApp } from '../../ui/app-context.tsx';

/** Pages of older messages that a jump loads at most. */
const PAGES_MAX = 20;
const FLASH_MS = 1400;

export function useJump(inputs: {
  readonly chatId: number;
  readonly rows: readonly Row[];
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
}): { readonly flashId: number | undefined; readonly jumpTo: (id: number) => void } {
  const { chatId, rows, virtual } = inputs;
  const app = useApp();
  const [target, setTarget] = useState<{ readonly id: number }>();

  const find = async (id: number) => {
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const history = historyOf(app.store.get(), chatId);
      if (history.messages.has(id) || history.isAtStart) break;
      await loadOlder(app, chatId);
    }
    setTarget({ id });
  };

  const show = useEffectEvent((id: number) => {
    const index = rows.findIndex((row) => row.key === `m${id}`);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'center' });
  });
  useEffect(() => {
    if (target === undefined) return undefined;
    show(target.id);
    return app.platform.timers.after(FLASH_MS, () => setTarget(undefined));
  }, [app, target]);

  return { flashId: target?.id, jumpTo: (id) => settle(app, find(id)) };
}
