import type { PeerId } from '../ids.ts';
import type { WebPage } from '../link-previews/web-page.ts';

/** Keeps what pages of others say of themselves. */
export interface WebPageStore {
  find(urls: readonly string[]): Promise<readonly WebPage[]>;
  /** Keeps a page under the id that it has, if it has one, and records the state events of the users' boxes. */
  put(change: { readonly page: WebPage; readonly boxes: readonly PeerId[] }): Promise<WebPage>;
}
