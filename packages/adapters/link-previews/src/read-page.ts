import type { PageFacts } from '@suaka/domain';
import { Parser } from 'htmlparser2';

const lengthMax = { title: 256, description: 512, siteName: 128 } as const;

/** What a page says of itself in its head: Open Graph first, then what every page has. */
export function readPage(html: string, url: string): PageFacts | undefined {
  const metas = new Map<string, string>();
  let title = '';
  let isInTitle = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'title') isInTitle = title === '';
      const key = attributes['property'] ?? attributes['name'];
      const content = attributes['content'];
      if (name === 'meta' && key !== undefined && content !== undefined && !metas.has(key.toLowerCase())) {
        metas.set(key.toLowerCase(), content);
      }
    },
    ontext: (text) => {
      if (isInTitle && title.length < lengthMax.title) title += text;
    },
    onclosetag: (name) => {
      if (name === 'title') isInTitle = false;
    },
  });
  parser.end(html);
  const first = (...keys: string[]): string | undefined =>
    keys.map((key) => metas.get(key)?.trim()).find((value) => value !== undefined && value !== '');
  const heading = cut(first('og:title', 'twitter:title') ?? title, lengthMax.title);
  if (heading === undefined) return undefined;
  return {
    url,
    type: first('og:type')?.split('.')[0] === 'video' ? 'video' : 'article',
    title: heading,
    siteName: cut(first('og:site_name') ?? new URL(url).hostname.replace(/^www\./u, ''), lengthMax.siteName),
    description: cut(first('og:description', 'twitter:description', 'description'), lengthMax.description),
  };
}

function cut(text: string | undefined, max: number): string | undefined {
  const bare = text?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  return bare === '' ? undefined : Array.from(bare).slice(0, max).join('');
}
