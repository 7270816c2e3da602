/** The limits of forums. */
export const topicLimits = {
  /** Characters of a title. */
  titleLengthMax: 128,
  /** Topics of one forum; past it TOPICS_TOO_MUCH. */
  topicsMax: 1000,
  /** Pinned ones among them; past it PINNED_TOO_MUCH (config.topics_pinned_limit). */
  pinnedMax: 5,
  /** Topics that one call names or one page holds. */
  pageMax: 100,
  /** The newest messages of a group with which its general topic begins; older ones are in the whole history alone. */
  generalMessagesMax: 2000,
} as const;

/** What an icon can be coloured in. Source: core.telegram.org/method/messages.createForumTopic */
export const topicColors = [0x6f_b9_f0, 0xff_d6_7e, 0xcb_86_db, 0x8e_ee_98, 0xff_93_b2, 0xfb_6f_5f] as const;
