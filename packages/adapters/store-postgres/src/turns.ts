/**
 * Lets what has the same key run one after another, in the order in which it came; what has none, at once. Two messages
 * that one client sends together have to arrive in their order, and what waits for its turn cannot lose against its
 * neighbour.
 */
export class Turns {
  readonly #last = new Map<number, Promise<unknown>>();

  /** Runs the work when everything before it that has its key is done. */
  async take<Result>(key: number | undefined, work: () => Promise<Result>): Promise<Result> {
    if (key === undefined) return await work();
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(work, work);
    this.#last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.#last.get(key) === turn) this.#last.delete(key);
    }
  }
}

/** What names the box or person that a command is about, the first that it has. */
const keyNames = ['toChat', 'chatId', 'boxId', 'authorId', 'userId', 'ownerId', 'owner'] as const;

/** The key of a command's arguments. */
export function turnOf(args: unknown): number | undefined {
  if (typeof args !== 'object' || args === null) return undefined;
  for (const name of keyNames) {
    const value = (args as Readonly<Record<string, unknown>>)[name];
    if (typeof value === 'number') return value;
  }
  return undefined;
}
