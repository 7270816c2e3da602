import { down, until152 } from './down.ts';

/** Titles had no entities, and shared folders came later: a client of then sees a plain folder. */
export const dialogFilters = [
  down('dialogFilter', until152, (value) => ({ ...value, title: value.title.text })),
  down('dialogFilterChatlist', until152, ({ id, title, emoticon, pinned_peers, include_peers }) => ({
    _: 'dialogFilter',
    id,
    title: title.text,
    emoticon,
    pinned_peers,
    include_peers,
    exclude_peers: [],
  })),
];
