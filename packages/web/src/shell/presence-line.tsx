/** The line under a name: writing, here, or when they were last. */
import { nowSeconds } from '../app/app.ts';
import { useApp, useStore } from '../ui/app-context.tsx';
import { SERVICE_ID } from '../ui/avatar.tsx';
import { useNow } from '../ui/use-now.ts';
import { useWords } from '../ui/words-context.tsx';

const REFRESH_MS = 10_000;

/** Whether somebody is writing to us, as long as it holds. */
export function useIsTyping(userId: number): boolean {
  const until = useStore((state) => state.typingUntil.get(userId) ?? 0);
  const isOn = until > nowSeconds(useApp());
  const now = useNow(1000, isOn);
  return isOn && until > now;
}

export function PresenceLine({ userId }: { userId: number }) {
  const { t, formats } = useWords();
  const user = useStore((state) => state.users.get(userId));
  const isTyping = useIsTyping(userId);
  const now = useNow(REFRESH_MS);
  if (user === undefined) return null;
  if (isTyping) return <span className="presence presence--typing">{t('chat.typing')}</span>;
  if (userId === SERVICE_ID) return <span className="presence">{t('presence.service')}</span>;
  if (user.isBot) return <span className="presence">{t('presence.bot')}</span>;
  const isOnline = user.presence.kind === 'online' && user.presence.until > now;
  return <span className={`presence${isOnline ? ' presence--here' : ''}`}>{formats.presence(user.presence, now)}</span>;
}
