import type { Lane } from '@suaka/api';
import type { Metrics } from '@suaka/operations';

type Count = ReturnType<Metrics['requests']['labels']>;
type Seconds = ReturnType<Metrics['requestSeconds']['labels']>;

/**
 * What is counted of requests. To find a count by its labels takes several times as long as to count, so each is
 * kept once found: there are as many as methods times errors.
 */
export class RequestMetrics {
  private readonly metrics: Metrics;
  private readonly counts = new Map<string, Map<string, Count>>();
  private readonly seconds = new Map<Lane, Seconds>();

  constructor(metrics: Metrics) {
    this.metrics = metrics;
  }

  /** @param outcome the error's name, or ok */
  answered(method: string, outcome: string): void {
    let ofMethod = this.counts.get(method);
    if (ofMethod === undefined) this.counts.set(method, (ofMethod = new Map()));
    let count = ofMethod.get(outcome);
    if (count === undefined) ofMethod.set(outcome, (count = this.metrics.requests.labels({ method, error: outcome })));
    count.inc();
  }

  took(lane: Lane, seconds: number): void {
    let ofLane = this.seconds.get(lane);
    if (ofLane === undefined) this.seconds.set(lane, (ofLane = this.metrics.requestSeconds.labels({ lane })));
    ofLane.observe(seconds);
  }
}
