/** The limits of what people keep; where Telegram has one, this is its value. */
export interface ExtraLimits {
  readonly wallpapersMax: number;
  readonly themesMax: number;
  readonly ringtonesMax: number;
  readonly ringtoneBytesMax: number;
  readonly ringtoneDurationMaxS: number;
  readonly musicMax: number;
  readonly recentStatusesMax: number;
  readonly noteLengthMax: number;
  readonly titleLengthMax: number;
  readonly slugLengthMax: number;
  /** Settings of one theme: one for each base theme. */
  readonly themeSettingsMax: number;
  /** Those who keep a theme and get a stored event of its change; the others read it when they look. */
  readonly themeKeepersToldMax: number;
  readonly reportCommentLengthMax: number;
  readonly reportedMessagesMax: number;
  /** Items that one answer holds. */
  readonly pageMax: number;
}

export const defaultExtraLimits: ExtraLimits = {
  wallpapersMax: 200,
  themesMax: 100,
  ringtonesMax: 100,
  ringtoneBytesMax: 100 * 1024,
  ringtoneDurationMaxS: 5,
  musicMax: 1000,
  recentStatusesMax: 50,
  noteLengthMax: 128,
  titleLengthMax: 128,
  slugLengthMax: 64,
  themeSettingsMax: 5,
  themeKeepersToldMax: 2000,
  reportCommentLengthMax: 512,
  reportedMessagesMax: 100,
  pageMax: 100,
};
