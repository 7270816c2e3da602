/** The limits of groups and channels; where Telegram has one, this is its value. */
export interface ChatLimits {
  /** Characters of a title. */
  readonly titleLengthMax: number;
  readonly aboutLengthMax: number;
  /** Members of a basic group (config.chat_size_max). */
  readonly basicMembersMax: number;
  /** Members of a supergroup (config.megagroup_size_max); a broadcast channel has no such limit. */
  readonly supergroupMembersMax: number;
  /** Groups and channels that one person is in. */
  readonly chatsOfUserMax: number;
  /** People that one call invites. */
  readonly invitedAtOnceMax: number;
  readonly adminsMax: number;
}

export const defaultChatLimits: ChatLimits = {
  titleLengthMax: 128,
  aboutLengthMax: 255,
  basicMembersMax: 200,
  supergroupMembersMax: 200_000,
  chatsOfUserMax: 1000,
  invitedAtOnceMax: 200,
  adminsMax: 50,
};

/** How many members a chat may have. */
export const membersMaxOf = (limits: ChatLimits, kind: 'chat' | 'megagroup' | 'broadcast'): number =>
  kind === 'chat'
    ? limits.basicMembersMax
    : kind === 'megagroup'
      ? limits.supergroupMembersMax
      : Number.MAX_SAFE_INTEGER;
