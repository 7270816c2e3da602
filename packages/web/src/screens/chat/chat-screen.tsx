/** A conversation: who it is with, what was said, and room to answer. */
import { useRef, useState } from 'react';
import { forwardMessages } from '../../app/messages.ts';
import { pinMessage } from '../../app/react.ts';
import { settle } from '../../app/settle.ts';
import { chatName } from '../../shell/names.ts';
import type { Message } from '../../state/message.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { useToast } from '../../ui/toast-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { ChatHeader } from './chat-header.tsx';
import { AttachDialog } from './attach-dialog.tsx';
import { ChatFoot } from './chat-foot.tsx';
import type { Focus } from './composer.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { ForwardDialog } from './forward-dialog.tsx';
import { MessageList } from './message-list.tsx';
import type { MessageAction } from './message-menu.tsx';
import { useDrop } from './use-drop.ts';
import { copyText } from '../../platform/clipboard.ts';
import '../../style/chat.css';
import '../../style/media.css';

type Asking = { readonly kind: 'delete' | 'forward'; readonly message: Message } | undefined;

export function ChatScreen({ chatId, isAboutOpen }: { chatId: number; isAboutOpen: boolean }) {
  const app = useApp();
  const { t } = useWords();
  const say = useToast();
  const draftReplyId = useStore((state) => state.dialogs.get(chatId)?.draft?.replyToId);
  const [focus, setFocus] = useState<Focus>(
    draftReplyId === undefined ? { kind: 'none' } : { kind: 'reply', id: draftReplyId },
  );
  const [asking, setAsking] = useState<Asking>();
  const [files, setFiles] = useState<readonly File[]>();
  const offer = (chosen: readonly File[]) => setFiles(chosen.length === 0 ? undefined : chosen);
  const root = useRef<HTMLDivElement>(null);
  const isOver = useDrop(root, offer);

  const act = (action: MessageAction, message: Message) => {
    if (action === 'copy') void copyText(message.text).then(() => say(t('message.copied')));
    else if (action === 'reply' || action === 'edit') setFocus({ kind: action, id: message.id });
    else if (action === 'pin' || action === 'unpin') settle(app, pinMessage(app, message, action === 'pin'));
    else setAsking({ kind: action, message });
  };

  const forward = (toId: number) => {
    const message = asking?.message;
    setAsking(undefined);
    if (message === undefined) return;
    const done = forwardMessages(app, chatId, [message.id], toId).then(() =>
      say(t('forward.done', { name: chatName(app.store.get(), toId, t) })),
    );
    settle(app, done);
  };

  return (
    <div ref={root} className="chat">
      <div className="kawung" />
      <ChatHeader chatId={chatId} isAboutOpen={isAboutOpen} />
      <MessageList chatId={chatId} onAction={act} />
      <ChatFoot chatId={chatId} focus={focus} onFocus={setFocus} onFiles={offer} />
      {isOver && <div className="chat__drop">{t('attach.drop')}</div>}
      {files !== undefined && (
        <AttachDialog
          chatId={chatId}
          files={files}
          replyToId={focus.kind === 'reply' ? focus.id : undefined}
          onClose={(isSent) => {
            setFiles(undefined);
            if (isSent) setFocus({ kind: 'none' });
          }}
        />
      )}
      {asking?.kind === 'delete' && (
        <DeleteDialog chatId={chatId} message={asking.message} onClose={() => setAsking(undefined)} />
      )}
      {asking?.kind === 'forward' && <ForwardDialog onPick={forward} onClose={() => setAsking(undefined)} />}
    </div>
  );
}
