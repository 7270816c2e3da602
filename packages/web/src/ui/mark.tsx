/** The mark: a roof, and under it a lit window that is also a speech bubble. */
export function Mark({ size = 32, className }: { size?: number; className?: string }) {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 48 48" fill="none" aria-hidden="true">
      <path
        d="M5.5 23.5 24 7.5l18.5 16"
        stroke="currentColor"
        strokeWidth="4.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M18 21h12a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4h-9.5L14 43.5V25a4 4 0 0 1 4-4Z" className="mark__window" />
      <path d="M24 21v17M14 29.5h20" className="mark__panes" />
    </svg>
  );
}
