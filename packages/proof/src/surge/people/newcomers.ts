import type { ServerDescription } from '../../harness/server-description.ts';
import type { LoadPerson } from '../../load/load-person.ts';
import type { CodeBox } from '../codes/code-box.ts';
import { regionOf } from '../day/regions.ts';
import { loopbackAddress } from './loopback-address.ts';
import { Newcomer } from './newcomer.ts';
import { now } from './now.ts';
import { OrdinaryNumbers } from './ordinary-number.ts';
import { newRecord, type SignUpRecord } from './sign-up-record.ts';

const contactCount = 20;

/** How newcomers stand. */
export interface NewcomerCounts {
  readonly came: number;
  readonly admitted: number;
  readonly done: number;
  readonly failed: number;
  /** Under way, among them those who sleep for as long as they were told. */
  readonly underWay: number;
}

/** All who sign up in a run, and what became of them. */
export class Newcomers {
  #records: SignUpRecord[] = [];
  /** Admitted among those whose records were taken. */
  #admittedBefore = 0;
  readonly #server: ServerDescription;
  readonly #codes: CodeBox;
  readonly #numbers: OrdinaryNumbers;
  /** Some who are here, to be found in the address books of those who come. */
  readonly #known: string[] = [];
  #came = 0;
  #done = 0;
  #failed = 0;

  constructor(server: ServerDescription, codes: CodeBox, salt: number) {
    this.#server = server;
    this.#codes = codes;
    this.#numbers = new OrdinaryNumbers(salt);
  }

  /** Lets one more come. */
  async signUp(dueMs: number = now()): Promise<LoadPerson | undefined> {
    const index = this.#came;
    this.#came += 1;
    const region = regionOf(index);
    const record = newRecord(region, dueMs);
    this.#records.push(record);
    const newcomer = new Newcomer(
      {
        server: this.#server,
        codes: this.#codes,
        localAddress: loopbackAddress(index),
        phone: this.#numbers.next(region),
        contacts: this.#addressBook(index),
        leavesWhileWaiting: index % 2 === 1,
      },
      record,
    );
    const person = await newcomer.signUp();
    if (person === undefined) this.#failed += 1;
    else this.#done += 1;
    if (person !== undefined && this.#known.length < 10_000) this.#known.push(person.phone);
    return person;
  }

  get counts(): NewcomerCounts {
    return {
      came: this.#came,
      admitted: this.#admittedBefore + this.#admitted(),
      done: this.#done,
      failed: this.#failed,
      underWay: this.#came - this.#done - this.#failed,
    };
  }

  /** What became of all who came since the last time; nobody may be under way. */
  takeRecords(): SignUpRecord[] {
    const taken = this.#records;
    this.#admittedBefore += this.#admitted();
    this.#records = [];
    return taken;
  }

  #admitted(): number {
    return this.#records.reduce((sum, { admittedMs }) => sum + (admittedMs > 0 ? 1 : 0), 0);
  }

  /** Twenty numbers, half of them of people who are here. */
  #addressBook(index: number): string[] {
    return Array.from({ length: contactCount }, (_, entry) => {
      const known = this.#known[(index * 7 + entry * 13) % Math.max(1, this.#known.length)];
      return entry % 2 === 0 && known !== undefined
        ? known
        : `62811${String(index).padStart(6, '0')}${String(entry).padStart(2, '0')}`;
    });
  }
}
