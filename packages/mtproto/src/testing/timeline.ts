/** Simulated time: what is due next runs next, and the clock jumps to it. */
export class Timeline {
  nowMs: number;
  private order = 0;
  private readonly tasks: { readonly atMs: number; readonly order: number; readonly run: () => void }[] = [];

  constructor(startMs: number) {
    this.nowMs = startMs;
  }

  after(delayMs: number, run: () => void): void {
    const task = { atMs: this.nowMs + delayMs, order: (this.order += 1), run };
    let at = this.tasks.length;
    while (at > 0 && (this.tasks[at - 1]?.atMs ?? 0) > task.atMs) at -= 1;
    this.tasks.splice(at, 0, task);
  }

  runUntil(endMs: number): void {
    for (let task = this.tasks[0]; task !== undefined && task.atMs <= endMs; task = this.tasks[0]) {
      this.tasks.shift();
      this.nowMs = task.atMs;
      task.run();
    }
    this.nowMs = endMs;
  }
}
