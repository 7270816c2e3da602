import type pg from 'pg';

/** Content numbers that a node takes from the store at once. Those left at its end are never used. */
export const seqBlock = 100;

/** A transaction that stores more contents than this fails. */
const perTransactionMax = 128;

/**
 * Hands out content numbers that no other node has, taken from the store in blocks. A number that a transaction lost is
 * never used again.
 */
export class ContentSeqs {
  #blocks: { next: number; readonly end: number }[] = [];
  #left = 0;
  #filling: Promise<void> | undefined;

  /** Makes sure that a transaction finds numbers enough. */
  async ready(client: pg.ClientBase): Promise<void> {
    while (this.#left < perTransactionMax) {
      await (this.#filling ??= this.#fill(client).finally(() => (this.#filling = undefined)));
    }
  }

  take(): number {
    const [block] = this.#blocks;
    if (block === undefined) throw new Error(`a transaction stores more than ${perTransactionMax} contents`);
    const seq = block.next++;
    this.#left -= 1;
    if (block.next === block.end) this.#blocks.shift();
    return seq;
  }

  async #fill(client: pg.ClientBase): Promise<void> {
    const { rows } = await client.query<{ first: number }>(`select nextval('content_seqs') as first`);
    const [row] = rows;
    if (row === undefined) throw new Error('the store gave no content numbers');
    this.#blocks.push({ next: row.first, end: row.first + seqBlock });
    this.#left += seqBlock;
  }
}
