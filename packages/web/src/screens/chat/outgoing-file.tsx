import { FileText, X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { discard } from '../../app/send.ts';
import { settle } from '../../app/settle.ts';
import type { Attachment, Outgoing } from '../../state/outbox.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { boxOf } from './media-box.ts';

/** A picture or file on its way: how far it is, and the way to take it back. */
export function OutgoingFile({ outgoing, attachment }: { outgoing: Outgoing; attachment: Attachment }) {
  const app = useApp();
  const { t, formats } = useWords();
  const share = useStore((state) => state.uploads.get(outgoing.randomId));
  const { blob, kind, name, width, height } = attachment;
  const isPicture = kind === 'photo';
  const url = useMemo(() => (isPicture ? URL.createObjectURL(blob) : undefined), [blob, isPicture]);
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );
  return (
    <>
      {url === undefined ? (
        <span className="file file--way">
          <span className="file__icon">
            <FileText size={22} aria-hidden="true" />
          </span>
          <span className="file__text">
            <span className="file__name">{name}</span>
            <span className="meta">{formats.bytes(blob.size)}</span>
          </span>
        </span>
      ) : (
        <span className="picture picture--video" style={boxOf(width, height)}>
          <img src={url} alt={t('media.photo')} />
        </span>
      )}
      {outgoing.error === undefined && (
        <span className="upload">
          <progress className="upload__bar" max={1} value={share ?? 0} aria-label={t('attach.progress')} />
          <button
            type="button"
            className="icon-button"
            aria-label={t('attach.cancel')}
            onClick={() => settle(app, discard(app, outgoing.randomId))}
          >
            <X size={18} />
          </button>
        </span>
      )}
    </>
  );
}
