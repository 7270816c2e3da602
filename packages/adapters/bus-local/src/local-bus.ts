import type { Bus, PeerId } from '@suaka/domain';

export interface LocalBusOptions {
  /** Told of what a receiver threw: a fault in one never reaches another, nor the publisher. */
  readonly onFault: (fault: unknown) => void;
}

/**
 * The bus within one process. Receivers are called at once, in the order of their subscription:
 * who publishes after a commit reaches live sessions before its own answer leaves.
 */
export class LocalBus<Message> implements Bus<Message> {
  readonly #receivers = new Map<PeerId, Set<(message: Message) => void>>();
  readonly #onFault: LocalBusOptions['onFault'];

  constructor(options: LocalBusOptions) {
    this.#onFault = options.onFault;
  }

  /** Boxes that anyone listens to. */
  get size(): number {
    return this.#receivers.size;
  }

  publish(box: PeerId, message: Message): void {
    const receivers = this.#receivers.get(box);
    if (receivers === undefined) return;
    for (const receive of receivers) {
      try {
        receive(message);
      } catch (fault) {
        this.#onFault(fault);
      }
    }
  }

  subscribe(box: PeerId, receive: (message: Message) => void): () => void {
    // A wrapper of its own, so that the same function can be subscribed twice.
    const receiver = (message: Message): void => receive(message);
    const receivers = this.#receivers.get(box) ?? new Set();
    this.#receivers.set(box, receivers.add(receiver));
    return () => {
      receivers.delete(receiver);
      if (receivers.size === 0 && this.#receivers.get(box) === receivers) this.#receivers.delete(box);
    };
  }
}
