/** What is about to be sent, with room for words. */
import { FileText, SendHorizontal, X } from 'lucide-react';
import { useEffect, useMemo, useState, type FormEvent } from 'react';
import { sendMessage } from '../../app/send.ts';
import { settle } from '../../app/settle.ts';
import { FILE_BYTES_MAX } from '../../app/upload.ts';
import { parseMarkup } from '../../state/markup.ts';
import type { Attachment } from '../../state/outbox.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { prepareFiles } from './prepare-files.ts';

export interface AttachDialogProps {
  readonly chatId: number;
  readonly files: readonly File[];
  readonly replyToId: number | undefined;
  readonly onClose: (isSent: boolean) => void;
}

export function AttachDialog({ chatId, files, replyToId, onClose }: AttachDialogProps) {
  const app = useApp();
  const { t, formats } = useWords();
  const [attachments, setAttachments] = useState<readonly Attachment[]>();
  const [caption, setCaption] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void prepareFiles(files).then((ready) => isCurrent && setAttachments(ready));
    return () => {
      isCurrent = false;
    };
  }, [files]);
  const tooLarge = attachments?.some((one) => one.blob.size > FILE_BYTES_MAX) === true;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (attachments === undefined || tooLarge) return;
    const { text, entities } = parseMarkup(caption);
    attachments.forEach((attachment, index) => {
      const isFirst = index === 0;
      const words = isFirst ? { text, entities, replyToId } : { text: '', entities: [], replyToId: undefined };
      settle(app, sendMessage(app, chatId, { ...words, attachment }));
    });
    onClose(true);
  };
  const remove = (gone: Attachment) => {
    const rest = attachments?.filter((one) => one !== gone) ?? [];
    if (rest.length === 0) onClose(false);
    else setAttachments(rest);
  };
  return (
    <Dialog title={t('attach.title', { count: files.length })} onClose={() => onClose(false)}>
      <form className="dialog__form" onSubmit={submit}>
        <div className="attach">
          {attachments === undefined && <Spinner />}
          {attachments?.map((one) => (
            <div key={`${one.name}-${one.blob.size}`} className="attach__one">
              <Preview attachment={one} />
              <span className="attach__name">
                <span className="person-row__name">{one.name}</span>
                <span className="meta">{formats.bytes(one.blob.size)}</span>
              </span>
              <button
                type="button"
                className="icon-button"
                aria-label={t('attach.remove', { name: one.name })}
                onClick={() => remove(one)}
              >
                <X size={18} />
              </button>
            </div>
          ))}
        </div>
        {tooLarge && <p className="field__hint field__hint--error">{t('attach.tooLarge')}</p>}
        <div className="attach__words">
          <input
            className="field__input"
            name="caption"
            dir="auto"
            autoComplete="off"
            maxLength={1024}
            value={caption}
            placeholder={t('attach.caption')}
            aria-label={t('attach.caption')}
            onChange={(event) => setCaption(event.target.value)}
          />
          <button
            type="submit"
            className="button"
            disabled={attachments === undefined || tooLarge}
            aria-label={t('chat.send')}
          >
            <SendHorizontal size={20} />
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Preview({ attachment }: { attachment: Attachment }) {
  const isPicture = attachment.kind === 'photo';
  const url = useMemo(() => (isPicture ? URL.createObjectURL(attachment.blob) : undefined), [attachment, isPicture]);
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );
  if (url === undefined) {
    return (
      <span className="file__icon">
        <FileText size={22} aria-hidden="true" />
      </span>
    );
  }
  return <img className="attach__picture" src={url} alt="" />;
}
