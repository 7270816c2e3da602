/** A photo in front of everything else; the arrow keys lead to the others of the chat. */
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { historyOf } from '../../state/history.ts';
import { useStore } from '../../ui/app-context.tsx';
import { useFile } from '../../ui/file-cache.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { useWords } from '../../ui/words-context.tsx';
import { photoWanted } from './media-view.tsx';

export interface ViewerProps {
  readonly chatId: number;
  readonly messageId: number;
  readonly onClose: () => void;
}

export function Viewer({ chatId, messageId, onClose }: ViewerProps) {
  const { t } = useWords();
  const element = useRef<HTMLDialogElement>(null);
  const [id, setId] = useState(messageId);
  const history = useStore((state) => historyOf(state, chatId));
  const ids = useMemo(() => history.ids.filter((one) => history.messages.get(one)?.media?.kind === 'photo'), [history]);
  const message = history.messages.get(id);
  const photo = message?.media?.kind === 'photo' ? message.media : undefined;
  const wanted = useMemo(
    () => (photo === undefined ? undefined : photoWanted(photo, Math.max(innerWidth, innerHeight))),
    [photo],
  );
  const url = useFile(wanted);
  const at = ids.indexOf(id);
  const step = (by: number) => setId(ids[at + by] ?? id);
  useEffect(() => element.current?.showModal(), []);
  useKeys(element, (event) => {
    if (event.key === 'ArrowLeft') step(-1);
    if (event.key === 'ArrowRight') step(1);
  });
  return (
    <dialog ref={element} className="viewer" aria-label={t('media.photo')} onClose={onClose}>
      <header className="viewer__head">
        {url !== undefined && (
          <a className="icon-button" href={url} download={`suaka-${id}.jpg`} aria-label={t('media.savePhoto')}>
            <Download size={22} />
          </a>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t('nav.close')}
          onClick={() => element.current?.close()}
        >
          <X size={24} />
        </button>
      </header>
      <div className="viewer__room">
        {url !== undefined && <img className="viewer__picture" src={url} alt={t('media.photo')} />}
      </div>
      {message !== undefined && message.text !== '' && <p className="viewer__words">{message.text}</p>}
      {at > 0 && (
        <button
          type="button"
          className="icon-button viewer__step viewer__step--back"
          aria-label={t('media.previous')}
          onClick={() => step(-1)}
        >
          <ChevronLeft size={28} />
        </button>
      )}
      {at < ids.length - 1 && (
        <button
          type="button"
          className="icon-button viewer__step viewer__step--on"
          aria-label={t('media.next')}
          onClick={() => step(1)}
        >
          <ChevronRight size={28} />
        </button>
      )}
    </dialog>
  );
}
