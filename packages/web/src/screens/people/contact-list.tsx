import { useVirtualizer } from '@tanstack/react-virtual';
import { useArrowKeys } from '../../ui/arrow-keys.ts';
import { chatHash } from '../../ui/router.ts';
import { useWords } from '../../ui/words-context.tsx';
import { PersonRow } from './person-row.tsx';

const ROW_PX = 64;

export function ContactList({ ids }: { ids: readonly number[] }) {
  const { t } = useWords();
  const scroller = useArrowKeys();
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
  });
  return (
    <div ref={scroller} className="pane__scroll" role="list" aria-label={t('people.list')}>
      <div className="virtual" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const id = ids[item.index];
          if (id === undefined) return null;
          return (
            <div
              key={item.key}
              role="listitem"
              className="virtual__item"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <PersonRow userId={id} href={chatHash(id)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
