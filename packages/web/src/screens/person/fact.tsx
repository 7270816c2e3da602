import type { LucideIcon } from 'lucide-react';

export interface FactProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly value: string;
  readonly onCopy: (value: string) => void;
}

/** One thing known of somebody; a touch copies it. */
export function Fact({ icon: Icon, label, value, onCopy }: FactProps) {
  return (
    <button type="button" className="fact" onClick={() => onCopy(value)}>
      <Icon size={20} aria-hidden="true" />
      <span className="fact__text">
        <span className="fact__value" dir="ltr">
          {value}
        </span>
        <span className="meta">{label}</span>
      </span>
    </button>
  );
}
