/** Settings that cannot be taken. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  /** One sentence each, naming the setting. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
