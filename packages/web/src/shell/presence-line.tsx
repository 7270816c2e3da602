/** The line under a name: writing, here or when they were last, or how many are in a group. */
import { nowSeconds } from '../app/app.ts';
import { useApp, useStore } from '../ui/app-context.tsx';
import { SERVICE_ID } from '../ui/avatar.tsx';
import { useNow } from '../ui/use-now.ts';
import { useWords } from '../ui/words-context.tsx';
import { shortNameOf } from './names.ts';

const REFRESH_MS = 10_000;

/** Who is writing in a chat, as long as it holds; in a group the one who began last is named. */
export function useTyping(chatId: number): number | undefined {
  const inChat = useStore((state) => state.typing.get(chatId));
  const latest = [...(inChat ?? [])].reduce<readonly [number, number] | undefined>(
    (best, one) => (best === undefined || one[1] >= best[1] ? one : best),
    undefined,
  );
  const until = latest?.[1] ?? 0;
  const isOn = until > nowSeconds(useApp());
  const now = useNow(1000, isOn);
  return isOn && until > now ? latest?.[0] : undefined;
}

/** "is writing…", with a name in front where the chat has more than two. */
export function TypingWords({ chatId, userId }: { chatId: number; userId: number }) {
  const { t } = useWords();
  const name = useStore((state) => shortNameOf(state, userId, t));
  return <>{chatId < 0 ? t('chat.typingAria', { name }) : t('chat.typing')}</>;
}

export function PresenceLine({ chatId }: { chatId: number }) {
  const typist = useTyping(chatId);
  if (typist !== undefined) {
    return (
      <span className="presence presence--typing">
        <TypingWords chatId={chatId} userId={typist} />
      </span>
    );
  }
  return chatId < 0 ? <GroupLine chatId={chatId} /> : <PersonLine userId={chatId} />;
}

function GroupLine({ chatId }: { chatId: number }) {
  const { t } = useWords();
  const chat = useStore((state) => state.chats.get(chatId));
  if (chat === undefined || chat.memberCount === 0) return null;
  const key = chat.kind === 'channel' ? 'group.subscribers' : 'group.members';
  return <span className="presence">{t(key, { count: chat.memberCount })}</span>;
}

function PersonLine({ userId }: { userId: number }) {
  const { t, formats } = useWords();
  const user = useStore((state) => state.users.get(userId));
  const now = useNow(REFRESH_MS);
  if (user === undefined) return null;
  if (userId === SERVICE_ID) return <span className="presence">{t('presence.service')}</span>;
  if (user.isBot) return <span className="presence">{t('presence.bot')}</span>;
  const isOnline = user.presence.kind === 'online' && user.presence.until > now;
  return <span className={`presence${isOnline ? ' presence--here' : ''}`}>{formats.presence(user.presence, now)}</span>;
}
