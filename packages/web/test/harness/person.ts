/** Somebody at the page: signs up, writes, and says what they see. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { complaintsOf, openContext, type Look } from './browser.ts';

/** The code of every test number. */
const CODE = '22222';

let lastNumber = 0;

/** A test number that nobody has had in this run. */
export function newNumber(): string {
  lastNumber += 1;
  return `+999662${String(100_000 + lastNumber)}`;
}

export class Person {
  readonly name: string;
  readonly phone: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[];

  private constructor(name: string, phone: string, context: BrowserContext, page: Page) {
    this.name = name;
    this.phone = phone;
    this.context = context;
    this.page = page;
    this.complaints = complaintsOf(page);
  }

  /** Signs up under a new number. */
  static async signUp(browser: Browser, origin: string, name: string, look: Look = {}): Promise<Person> {
    const context = await openContext(browser, look);
    const page = await context.newPage();
    const person = new Person(name, newNumber(), context, page);
    await page.goto(origin);
    await page.locator('input[name=phone]').fill(person.phone);
    await page.locator('button[type=submit]').click();
    await page.locator('input[name=code]').fill(CODE);
    await page.locator('input[name=first-name]').fill(name);
    await page.locator('button[type=submit]').click();
    await page.locator('.house').waitFor();
    return person;
  }

  /** Adds somebody by their number; the chat with them is open then. */
  async addFriend(friend: Person): Promise<void> {
    await this.go('#/people');
    await this.page.locator('.pane__head button').click();
    await this.page.locator('input[name=friend-phone]').fill(friend.phone);
    await this.page.locator('input[name=friend-first]').fill(friend.name);
    await this.page.locator('dialog button[type=submit]').click();
    await this.page.locator('.chat__name', { hasText: friend.name }).waitFor();
  }

  async go(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }

  /** Opens a chat from the list. */
  async open(friend: string): Promise<void> {
    await this.row(friend).click();
    await this.page.locator('.chat__name', { hasText: friend }).waitFor();
  }

  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** The texts of the open chat, sent ones and those on their way, in order. */
  async texts(): Promise<string[]> {
    return this.page.locator('.bubble .bubble__text').allInnerTexts();
  }

  /** Chooses from the menu of a message. */
  async choose(message: string, action: string): Promise<void> {
    await this.bubble(message).click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  get composer(): Locator {
    return this.page.locator('.composer__field');
  }

  row(friend: string): Locator {
    return this.page.locator('.chat-row', { has: this.page.locator('.chat-row__name', { hasText: friend }) });
  }

  /** The bubble that holds just this text. */
  bubble(text: string): Locator {
    return this.page.locator('.bubble', { has: this.page.getByText(text, { exact: true }) });
  }
}
