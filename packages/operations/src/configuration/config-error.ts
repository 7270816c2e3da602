/** The environment cannot be served as it stands. The message is meant for the person who set it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** One sentence per problem, each naming the variable to change. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
