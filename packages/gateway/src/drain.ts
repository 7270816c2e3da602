import type { Clock, Random } from '@suaka/domain';
import type { Flusher } from './session/flusher.ts';

export interface DrainParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly dispatcher: { readonly inFlight: number };
  readonly flusher: Pick<Flusher, 'flush'>;
  readonly connections: ReadonlySet<{ stopReading(): void; end(reason: string): void }>;
}

/** Whatever still runs by then is left to its client, which asks again elsewhere. */
const answersMs = 4_000;
/** Clients come back at once when their connection closes, so that not all may be closed at once. */
const spreadMs = 2_500;
const stepMs = 50;

/** The last seconds of a gateway, within the ten that a SIGTERM gives. */
export class Drain {
  private readonly parts: DrainParts;

  constructor(parts: DrainParts) {
    this.parts = parts;
  }

  async run(): Promise<void> {
    const { connections, flusher, clock, dispatcher } = this.parts;
    for (const connection of connections) connection.stopReading();
    const endMs = clock.nowMs() + answersMs;
    while (dispatcher.inFlight > 0 && clock.nowMs() < endMs) await this.pause();
    flusher.flush();
    await this.closeAll();
  }

  private async closeAll(): Promise<void> {
    const steps = Math.ceil(spreadMs / stepMs);
    for (let step = steps; step > 0 && this.parts.connections.size > 0; step -= 1) {
      for (const connection of [...this.parts.connections]) {
        if (step === 1 || this.parts.random.below(step) === 0) connection.end('server-leaves');
      }
      await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => void this.parts.clock.after(stepMs, resolve));
  }
}
