import type { Row } from '../../state/rows.ts';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../../ui/words-context.tsx';

/** The day of what is at the top, floating while one scrolls. */
export function DayLabel({ row, isShown }: { row: Row | undefined; isShown: boolean }) {
  const { formats } = useWords();
  const now = useNow(60_000);
  // A day that stands there itself needs no second label.
  const date = row === undefined || row.kind === 'day' || !('date' in row) ? undefined : row.date;
  if (date === undefined) return null;
  return (
    <div className={`day-float${isShown ? ' day-float--shown' : ''}`} aria-hidden="true">
      <span className="day">{formats.day(date, now)}</span>
    </div>
  );
}
