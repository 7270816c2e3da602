import type Database from 'better-sqlite3';
import type { ContentSeq, IndexedContent, SearchMark } from '@suaka/domain';
import { termsOf } from './terms.ts';

/** Brings the index on. Synchronous: it has a thread of its own. */
export class FtsWriter {
  readonly #handle: Database.Database;
  readonly #insert: Database.Statement<[number, string]>;
  readonly #delete: Database.Statement<[number]>;
  readonly #setMark: Database.Statement<[number, number]>;
  #mark: SearchMark;

  constructor(handle: Database.Database) {
    this.#handle = handle;
    this.#insert = handle.prepare('insert into terms (rowid, term) values (?, ?)');
    this.#delete = handle.prepare('delete from terms where rowid = ?');
    this.#setMark = handle.prepare('update mark set seq = ?, change = ?');
    this.#mark = handle.prepare<[], SearchMark>('select seq, change from mark').get() ?? nothing;
  }

  get mark(): SearchMark {
    return this.#mark;
  }

  /** Takes contents over and moves the mark, all or nothing. */
  apply(contents: readonly IndexedContent[], mark: SearchMark): void {
    this.#handle.exec('begin immediate');
    try {
      let { seq: lastSeq } = this.#mark;
      for (const content of contents) {
        // What comes for the first time need not be looked for.
        if (content.seq <= lastSeq) this.#delete.run(content.seq);
        else lastSeq = content.seq;
        if (content.scopes.length > 0) this.#insert.run(content.seq, termsOf(content));
      }
      this.#setMark.run(mark.seq, mark.change);
      this.#handle.exec('commit');
    } catch (error) {
      if (this.#handle.inTransaction) this.#handle.exec('rollback');
      throw error;
    }
    this.#mark = mark;
  }

  /** Forgets everything, to begin again. */
  clear(): void {
    this.#handle.exec("insert into terms (terms) values ('delete-all')");
    this.apply([], nothing);
  }
}

const nothing: SearchMark = { seq: 0 as ContentSeq, change: 0 };
