import type { PeerId } from '../ids.ts';
import type { Bus } from '../ports/bus.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { PageFetcher } from '../ports/page-fetcher.ts';
import type { Random } from '../ports/random.ts';
import type { WebPageStore } from '../ports/web-page-store.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { WebPage } from './web-page.ts';

export const linkPreviewLimits = {
  /** Pages that are fetched at once. */
  fetchesMax: 8,
  /** Pages that wait for their turn; past it a page stays without a preview until someone asks for it again. */
  waitingMax: 500,
  /** How long a preview holds, and how long a page that had none is left alone. */
  foundForS: 24 * 60 * 60,
  emptyForS: 60 * 60,
} as const;

export interface LinkPreviewParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly store: WebPageStore;
  /** Absent where this installation looks at no pages. */
  readonly fetcher: PageFetcher | undefined;
}

/** Looks at the pages that messages lead to, each once for all who send it. */
export class LinkPreviews {
  readonly #parts: LinkPreviewParts;
  /** Pages under way, and who is told when they are there. */
  readonly #underWay = new Map<string, { readonly boxes: Set<PeerId>; readonly done: Promise<WebPage> }>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(parts: LinkPreviewParts) {
    this.#parts = parts;
  }

  get isOn(): boolean {
    return this.#parts.fetcher !== undefined;
  }

  /** What is known of pages, in no order. */
  known(urls: readonly string[]): Promise<readonly WebPage[]> {
    return this.#parts.store.find(urls);
  }

  /** The page when it was looked at; undefined where that cannot be done now. */
  async get(url: string): Promise<WebPage | undefined> {
    const page = await this.#fresh(url);
    return page ?? (await this.#begin(url, [])?.done);
  }

  /** Has a page looked at and tells the boxes that show it. Never waits for the page. */
  async want(url: string, boxes: readonly PeerId[]): Promise<void> {
    if ((await this.#fresh(url)) === undefined) this.#begin(url, boxes);
  }

  async #fresh(url: string): Promise<WebPage | undefined> {
    const [page] = await this.#parts.store.find([url]);
    if (page?.facts === undefined) return undefined;
    const ageS = nowSeconds(this.#parts.clock) - page.date;
    const { foundForS, emptyForS } = linkPreviewLimits;
    return ageS < (page.facts === null ? emptyForS : foundForS) ? page : undefined;
  }

  #begin(url: string, boxes: readonly PeerId[]): { readonly done: Promise<WebPage> } | undefined {
    const { fetcher } = this.#parts;
    const known = this.#underWay.get(url);
    if (known !== undefined) for (const box of boxes) known.boxes.add(box);
    if (known !== undefined || fetcher === undefined) return known;
    if (this.#waiting.length >= linkPreviewLimits.waitingMax) return undefined;
    const told = new Set(boxes);
    const done = this.#turn()
      .then(() => fetcher.fetch(url))
      .finally(() => this.#next())
      .then((facts) => this.#keep({ url, id: this.#newId(), date: this.#nowS(), facts: facts ?? null }, told));
    const begun = { boxes: told, done };
    this.#underWay.set(url, begun);
    const forget = (): void => void this.#underWay.delete(url);
    // Whoever waits hears of a store that failed; nobody else does.
    done.then(forget, forget);
    return begun;
  }

  async #keep(page: WebPage, told: ReadonlySet<PeerId>): Promise<WebPage> {
    const boxes = [...told];
    const kept = await this.#parts.store.put({ page, boxes });
    for (const box of boxes) {
      const event = { kind: 'webPage', url: page.url } as const;
      this.#parts.bus.publish(box, { kind: 'state', event, date: page.date });
    }
    return kept;
  }

  #turn(): Promise<void> {
    if (this.#running < linkPreviewLimits.fetchesMax) {
      this.#running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  #next(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running -= 1;
    else next();
  }

  #nowS(): number {
    return nowSeconds(this.#parts.clock);
  }

  #newId(): string {
    return BigInt.asUintN(63, this.#parts.random.long()).toString();
  }
}
