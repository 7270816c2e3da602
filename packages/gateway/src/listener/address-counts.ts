/** Open connections by address block. */
export class AddressCounts {
  private readonly counts = new Map<string, number>();
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** False where the block has its full number of connections. */
  enter(block: string): boolean {
    const count = this.counts.get(block) ?? 0;
    if (count >= this.limit) return false;
    this.counts.set(block, count + 1);
    return true;
  }

  leave(block: string): void {
    const count = this.counts.get(block) ?? 0;
    if (count > 1) this.counts.set(block, count - 1);
    else this.counts.delete(block);
  }
}
