/** Server and browser for the tests of one file. */
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { Person } from './person.ts';
import { TestServer } from './server.ts';
import type { Look } from './browser.ts';

export class Stage {
  private ownServer: TestServer | undefined;
  private ownBrowser: Browser | undefined;

  async open(): Promise<void> {
    [this.ownServer, this.ownBrowser] = await Promise.all([TestServer.start(), launchBrowser()]);
  }

  async close(): Promise<void> {
    await this.ownBrowser?.close();
    await this.ownServer?.stop();
  }

  get server(): TestServer {
    if (this.ownServer === undefined) throw new Error('the stage is not open');
    return this.ownServer;
  }

  get browser(): Browser {
    if (this.ownBrowser === undefined) throw new Error('the stage is not open');
    return this.ownBrowser;
  }

  signUp(name: string, look?: Look): Promise<Person> {
    return Person.signUp(this.browser, this.server.origin, name, look);
  }

  /** Two people who have each other as contacts, both with the chat open. */
  async pair(one: string, other: string): Promise<[Person, Person]> {
    const [a, b] = [await this.signUp(one), await this.signUp(other)];
    await a.addFriend(b);
    await b.addFriend(a);
    return [a, b];
  }
}

/** A stage that opens before the tests of a file and closes after them. */
export function stageOf(): Stage {
  const stage = new Stage();
  before(() => stage.open());
  after(() => stage.close());
  return stage;
}

/** Waits until something holds; the error tells what was seen last. */
export async function until<T>(look: () => Promise<T>, holds: (seen: T) => boolean, what: string): Promise<T> {
  const endMs = Date.now() + 30_000;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > endMs) throw new Error(`${what}; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
