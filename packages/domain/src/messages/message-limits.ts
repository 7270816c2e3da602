/** The limits of messages and dialogs; where Telegram has one, this is its value. */
export interface MessageLimits {
  /** Characters of a text (config.message_length_max). */
  readonly textLengthMax: number;
  /** Characters of a caption (config.caption_length_max). */
  readonly captionLengthMax: number;
  /** Styled parts of a text. */
  readonly entitiesMax: number;
  /** How long an author can edit (config.edit_time_limit). */
  readonly editTimeS: number;
  /** Messages that one call names: to get, delete or forward. */
  readonly messagesPerCallMax: number;
  /** Messages or dialogs that one page holds. */
  readonly pageMax: number;
  /** What a page holds where the client asks for 0. */
  readonly pageDefault: number;
  /** Messages that one call of deleteHistory deletes; the client calls again for the rest. */
  readonly deletedAtOnceMax: number;
  /** Dialogs that are pinned (config.pinned_dialogs_count_max). */
  readonly pinnedMax: number;
  /** Events of one slice of a difference. */
  readonly differenceSliceMax: number;
  /** Events that anyone is caught up with; past it the client starts anew. */
  readonly differenceTotalMax: number;
  /** Events of one slice of a channel's difference. */
  readonly channelDifferenceSliceMax: number;
  /** Events of a channel that anyone is caught up with; past it the client starts anew. */
  readonly channelDifferenceTotalMax: number;
  /** Members of a group whose readers are told (config.chat_read_mark_size_threshold). */
  readonly readMarkMembersMax: number;
  /** How long the readers of a group's message are told (config.chat_read_mark_expire_period). */
  readonly readMarkExpiryS: number;
  /** How long it is told when the other one read a message (config.pm_read_date_expire_period). */
  readonly outboxReadDateExpiryS: number;
  /** State events of a difference: the newest. */
  readonly stateEventsMax: number;
  /**
   * How long after its date a state event may become durable. A difference looks back so far before
   * the client's date: an event is told twice, which is harmless, but never left out.
   */
  readonly stateEventLagS: number;
}

export const defaultMessageLimits: MessageLimits = {
  textLengthMax: 4096,
  captionLengthMax: 1024,
  entitiesMax: 400,
  editTimeS: 48 * 60 * 60,
  messagesPerCallMax: 100,
  pageMax: 100,
  pageDefault: 20,
  deletedAtOnceMax: 1000,
  pinnedMax: 100,
  differenceSliceMax: 500,
  differenceTotalMax: 100_000,
  channelDifferenceSliceMax: 500,
  channelDifferenceTotalMax: 10_000,
  readMarkMembersMax: 100,
  readMarkExpiryS: 7 * 24 * 60 * 60,
  outboxReadDateExpiryS: 7 * 24 * 60 * 60,
  stateEventsMax: 500,
  stateEventLagS: 10,
};

/** How long a page is that a client asks for. */
export const pageLength = (limits: MessageLimits, asked: number): number =>
  asked <= 0 ? limits.pageDefault : Math.min(asked, limits.pageMax);
