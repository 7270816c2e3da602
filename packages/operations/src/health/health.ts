/** What a probe asks: `live` = restart me when false, `ready` = send me new people when true. */
export interface HealthReport {
  readonly ready: boolean;
  /** Each named part that is not well, and why, in a few words without secrets. */
  readonly problems: Readonly<Record<string, string>>;
}

/** A part's own view of itself: undefined when well, else what is wrong. Must be cheap and never throw. */
export type HealthCheck = () => string | undefined;

/** Collects the views of the parts of one process. A process starts out not ready and ends draining. */
export class Health {
  private readonly checks = new Map<string, HealthCheck>();
  private phase: 'starting' | 'serving' | 'draining' = 'starting';

  /** Adds a part by name; a later check under the same name replaces the earlier one. */
  add(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  started(): void {
    this.phase = 'serving';
  }

  draining(): void {
    this.phase = 'draining';
  }

  report(): HealthReport {
    const problems: Record<string, string> = {};
    if (this.phase !== 'serving') problems['server'] = this.phase;
    for (const [name, check] of this.checks) {
      const problem = check();
      if (problem !== undefined) problems[name] = problem;
    }
    return { ready: Object.keys(problems).length === 0, problems };
  }
}
