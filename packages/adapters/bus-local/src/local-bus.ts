import type { Bus, PeerId } from '@suaka/domain';

type Receive<Message> = (message: Message) => void;

/** The bus of a process that is alone: whoever listens is called at once. */
export class LocalBus<Message> implements Bus<Message> {
  private readonly receivers = new Map<PeerId, Set<Receive<Message>>>();
  private readonly onFault: (fault: unknown) => void;

  /** @param onFault told of what a receiver throws, so that neither the publisher nor other receivers suffer */
  constructor(onFault: (fault: unknown) => void) {
    this.onFault = onFault;
  }

  publish(box: PeerId, message: Message): void {
    const receivers = this.receivers.get(box);
    if (receivers === undefined) return;
    for (const receive of [...receivers]) {
      try {
        receive(message);
      } catch (fault) {
        this.onFault(fault);
      }
    }
  }

  subscribe(box: PeerId, receive: Receive<Message>): () => void {
    const receivers = this.receivers.get(box) ?? new Set();
    receivers.add(receive);
    this.receivers.set(box, receivers);
    return () => {
      receivers.delete(receive);
      // Another subscriber may have come in the meantime under a new set.
      if (receivers.size === 0 && this.receivers.get(box) === receivers) this.receivers.delete(box);
    };
  }
}
