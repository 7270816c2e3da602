import { UserMinus } from 'lucide-react';
import type { ChatMember } from '../../state/chat-details.ts';
import { fullName } from '../../shell/names.ts';
import { useStore } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { chatHash } from '../../ui/router.ts';
import { PersonRow } from '../people/person-row.tsx';

export interface MemberRowProps {
  readonly member: ChatMember;
  /** Undefined where one may not take people out. */
  readonly onRemove: ((userId: number) => void) | undefined;
}

/** One member, what they are here, and the way to take them out. */
export function MemberRow({ member, onRemove }: MemberRowProps) {
  const { t } = useWords();
  const name = useStore((state) => fullName(state.users.get(member.userId), t));
  const isSelf = useStore((state) => state.selfId === member.userId);
  const role = member.rank ?? (member.role === 'member' ? undefined : t(`group.${member.role}`));
  return (
    <div className="member">
      <PersonRow userId={member.userId} href={chatHash(member.userId)} isAmongOthers />
      {role !== undefined && <span className="member__role">{role}</span>}
      {onRemove !== undefined && !isSelf && member.role === 'member' && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('group.remove', { name })}
          onClick={() => onRemove(member.userId)}
        >
          <UserMinus size={18} />
        </button>
      )}
    </div>
  );
}
