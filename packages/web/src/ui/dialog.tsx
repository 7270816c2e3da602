/** A question in front of everything else. The browser's own dialog keeps focus inside and closes on Escape. */
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';

export interface DialogProps {
  readonly title: string;
  readonly lead?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, lead, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const closeOnVeil = useEffectEvent((event: MouseEvent) => {
    if (event.target === element.current) onClose();
  });
  useEffect(() => {
    const dialog = element.current;
    const onClick = (event: MouseEvent) => closeOnVeil(event);
    dialog?.showModal();
    dialog?.addEventListener('click', onClick);
    return () => dialog?.removeEventListener('click', onClick);
  }, []);
  return (
    <dialog ref={element} className="dialog" aria-label={title} onClose={onClose}>
      <div className="dialog__body">
        <h2 className="dialog__title">{title}</h2>
        {lead !== undefined && <p className="dialog__lead">{lead}</p>}
        {children}
      </div>
    </dialog>
  );
}
