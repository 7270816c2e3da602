/** Copies an invitation to this house. */
import { copyText } from '../../platform/clipboard.ts';
import { useToast } from '../../ui/toast-context.tsx';
import { useWords } from '../../ui/words-context.tsx';

export function useInvite(): () => void {
  const { t } = useWords();
  const say = useToast();
  return () => {
    const link = `${location.origin}/`;
    void copyText(t('chats.inviteText', { link })).then(() => say(t('chats.inviteCopied')));
  };
}
