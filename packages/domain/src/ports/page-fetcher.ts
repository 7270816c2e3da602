/** What a page says of itself. */
export interface PageFacts {
  /** Where it is, after redirects. */
  readonly url: string;
  readonly type: 'article' | 'video';
  readonly title: string;
  readonly siteName?: string | undefined;
  readonly description?: string | undefined;
}

/** Looks at pages of others. */
export interface PageFetcher {
  /** Undefined for what has no preview, or may not be asked for. Never rejects. */
  fetch(url: string): Promise<PageFacts | undefined>;
}
