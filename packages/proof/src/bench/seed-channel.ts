import { join } from 'node:path';
import { ChatFlag, nextUserId, type PeerId, type UserId } from '@suaka/domain';
import { openSqliteStore } from '@suaka/store-sqlite';

/** Members that enter in one command. */
const joinedAtOnce = 5000;
const nowS = 1_790_000_000;

export interface SeededChannel {
  readonly peerId: PeerId;
  readonly accessHash: bigint;
}

/**
 * Makes channels in a data folder that no server has open: each with a real creator, some real
 * members, and as many more as it takes to have `memberCount`.
 */
export async function seedChannels(
  dataFolder: string,
  channels: readonly {
    readonly kind: 'megagroup' | 'broadcast';
    readonly memberCount: number;
    readonly creator: UserId;
    readonly members: readonly UserId[];
  }[],
): Promise<SeededChannel[]> {
  const store = await openSqliteStore({ file: join(dataFolder, 'suaka.db') });
  try {
    const made: SeededChannel[] = [];
    for (const [index, { kind, memberCount, creator, members }] of channels.entries()) {
      const accessHash = BigInt(index) + 1n;
      const { card } = await store.write('chats.create', {
        kind: 'channel',
        creatorId: creator,
        accessHash,
        title: `Ukuran ${index}`,
        about: '',
        flags: ChatFlag[kind],
        defaultBanned: 0,
        ttlS: 0,
        members: [],
        dcId: 2,
        nowS,
        message: { authorId: creator, date: nowS, text: '', extra: { action: { kind: 'channelCreate', title: '' } } },
      });
      const others = [...members, ...strangers(memberCount - members.length - 1)];
      for (let start = 0; start < others.length; start += joinedAtOnce) {
        await store.write('chats.join', {
          chatId: card.id,
          userIds: others.slice(start, start + joinedAtOnce),
          inviterId: undefined,
          viaRequest: false,
          membersMax: Number.MAX_SAFE_INTEGER,
          nowS,
          message: undefined,
        });
      }
      made.push({ peerId: card.id, accessHash });
    }
    return made;
  } finally {
    await store.close();
  }
}

/** People of another data centre, of whom this one has nothing but their membership. */
function strangers(count: number): UserId[] {
  const ids: UserId[] = [];
  for (let index = 0; index < count; index += 1) ids.push(nextUserId(ids.at(-1), 3));
  return ids;
}
