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
  /** Characters of an admin's title. */
  readonly rankLengthMax: number;
  /** Public groups and channels that one person makes. */
  readonly publicOfUserMax: number;
  /** Links of one admin of one chat that are not revoked. */
  readonly invitesOfAdminMax: number;
  /** Characters of a link's title. */
  readonly inviteTitleLengthMax: number;
  /** People who may come in by one link. */
  readonly inviteUsageMax: number;
  /** Requests to join that one call answers; the caller calls again for the rest. */
  readonly requestsAtOnceMax: number;
  /** How long the log of the admins is kept. */
  readonly adminLogKeptS: number;
  /** Messages that a newcomer of a basic group is handed at most. */
  readonly forwardedToNewcomerMax: number;
  /**
   * How old a password and a device have to be before a chat is handed over, so that who took over an
   * account cannot take its chats at once.
   */
  readonly handOverAgeMinS: number;
  /** Members of a channel whose own boxes remember a change of it; the others see it when they look. */
  readonly membersToldMax: number;
}

export const defaultChatLimits: ChatLimits = {
  titleLengthMax: 128,
  aboutLengthMax: 255,
  basicMembersMax: 200,
  supergroupMembersMax: 200_000,
  chatsOfUserMax: 1000,
  invitedAtOnceMax: 200,
  adminsMax: 50,
  rankLengthMax: 16,
  publicOfUserMax: 10,
  invitesOfAdminMax: 200,
  inviteTitleLengthMax: 32,
  inviteUsageMax: 99_999,
  requestsAtOnceMax: 200,
  adminLogKeptS: 48 * 60 * 60,
  forwardedToNewcomerMax: 100,
  handOverAgeMinS: 24 * 60 * 60,
  membersToldMax: 200,
};

/** How many members a chat may have. */
export const membersMaxOf = (limits: ChatLimits, kind: 'chat' | 'megagroup' | 'broadcast'): number =>
  kind === 'chat'
    ? limits.basicMembersMax
    : kind === 'megagroup'
      ? limits.supergroupMembersMax
      : Number.MAX_SAFE_INTEGER;
