import type { PeerId, WebPage } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { textList } from '../list.ts';
import { statement } from '../statement.ts';
import { recordStateEvent } from './state-events.ts';

const findSome = statement((db, p: { urls: readonly string[] }) =>
  db.selectFrom('web_pages').selectAll().where('url', 'in', textList(p.urls)),
);

const put = statement((db, p: { url: string; id: string; date: number; facts: string }) =>
  db
    .insertInto('web_pages')
    .values({ url: p.url, id: p.id, date: p.date, facts: p.facts })
    .onConflict((conflict) => conflict.column('url').doUpdateSet({ date: p.date, facts: p.facts })),
);

export function* findPages(args: { readonly urls: readonly string[] }): Steps<WebPage[]> {
  if (args.urls.length === 0) return [];
  return (yield* run(findSome(args))).map(({ url, id, date, facts }) => ({
    url,
    id,
    date,
    // Only ever written from this type.
    facts: JSON.parse(facts) as WebPage['facts'],
  }));
}

/** Keeps what a page says of itself; its id stays. */
export function* putPage(args: { readonly page: WebPage; readonly boxes: readonly PeerId[] }): Steps<WebPage> {
  const { url, id, date, facts } = args.page;
  yield* run(put({ url, id, date, facts: JSON.stringify(facts ?? null) }));
  for (const boxId of args.boxes) {
    // A channel's difference knows no dates: whoever reads its history sees the page as it is.
    if (boxId > 0) yield* recordStateEvent({ boxId, date, event: { kind: 'webPage', url } });
  }
  const [kept] = yield* findPages({ urls: [url] });
  if (kept === undefined) throw new Error('a page that was kept is gone');
  return kept;
}
