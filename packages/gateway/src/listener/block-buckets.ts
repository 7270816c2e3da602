interface Bucket {
  tokens: number;
  readonly sinceMs: number;
}

export interface BucketLimits {
  readonly perS: number;
  readonly burst: number;
  /** Address blocks that are counted; past it those that came longest ago start anew. */
  readonly blocksMax: number;
}

/** A token bucket for each address block. */
export class BlockBuckets {
  private readonly buckets = new Map<string, Bucket>();
  private readonly limits: () => BucketLimits;

  constructor(limits: () => BucketLimits) {
    this.limits = limits;
  }

  /** Takes one; false where the block has used up what it gets. */
  take(block: string, nowMs: number): boolean {
    const { perS, burst, blocksMax } = this.limits();
    const known = this.buckets.get(block);
    const gained = known === undefined ? burst : ((nowMs - known.sinceMs) / 1000) * perS;
    const tokens = Math.min(burst, (known?.tokens ?? 0) + gained);
    this.buckets.delete(block);
    const isAllowed = tokens >= 1;
    this.buckets.set(block, { tokens: isAllowed ? tokens - 1 : tokens, sinceMs: nowMs });
    if (this.buckets.size > blocksMax) this.forgetFirst();
    return isAllowed;
  }

  private forgetFirst(): void {
    for (const block of this.buckets.keys()) {
      this.buckets.delete(block);
      return;
    }
  }
}
