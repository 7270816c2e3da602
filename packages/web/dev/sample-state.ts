/** A believable evening, for looking at screens. */
import { PLAIN, type Message } from '../src/state/message.ts';
import { emptyDialog } from '../src/state/dialog.ts';
import { EMPTY_STATE, type Dialog, type History, type State } from '../src/state/state.ts';
import { putUsers } from '../src/state/user.ts';

const NOW = Math.floor(Date.now() / 1000);
const SELF = 10_000_001;
const HOUR = 3600;
const DAY = 24 * HOUR;

type Line = readonly [ago: number, isOut: boolean, text: string, more?: Partial<Message>];

const BU = 10_000_012;
const CHATS: readonly (readonly [id: number, first: string, last: string, unread: number, lines: readonly Line[]])[] = [
  [
    BU,
    'Ratna',
    'Wulandari',
    2,
    [
      [DAY + 5000, false, 'Sar, sudah sampai rumah?'],
      [DAY + 4900, true, 'Sudah Bu, baru saja. Hujannya deras sekali di jalan'],
      [DAY + 4890, true, 'Ibu sudah makan?'],
      [DAY + 4700, false, 'Sudah. Tadi masak sayur lodeh, masih ada untukmu besok'],
      [3 * HOUR, false, 'Besok jadi ke pasar pagi?'],
      [
        3 * HOUR - 60,
        false,
        'Kalau jadi, ibu titip **kelapa parut** dan daun salam ya',
        {
          entities: [{ _: 'messageEntityBold', offset: 22, length: 12 }],
          text: 'Kalau jadi, ibu titip kelapa parut dan daun salam ya',
        },
      ],
      [2 * HOUR, true, 'Jadi Bu! Jam enam aku jemput. Daftarnya aku simpan di sini: https://contoh.id/belanja'],
      [2 * HOUR - 30, true, '❤️'],
      [1500, false, 'Baik nak. Hati-hati di jalan'],
      [
        1440,
        false,
        'Oh ya, payung ibu tertinggal di mobilmu. Bawakan sekalian, ya. Akhir-akhir ini sorenya selalu hujan dan ibu tidak mau kehujanan lagi seperti kemarin',
        { replyToId: 2 },
      ],
    ],
  ],
  [10_000_013, 'Bayu', '', 0, [[1900, true, 'Kirim saja drafnya malam ini, aku baca sebelum tidur']]],
  [10_000_014, 'Komang', 'Adi', 5, [[2 * HOUR, false, 'Latihan gamelan pindah ke hari Kamis ya teman-teman']]],
  [SELF, 'Sari', 'Puspita', 0, [[5 * HOUR, true, 'Nomor resi: JP0082771620']]],
  [10_000_016, 'Lena', 'Hartmann', 0, [[DAY + 200, false, 'See you in Yogya then! The train gets in at 14:20']]],
  [10_000_017, 'Yosef', 'Tanur', 0, [[2 * DAY, true, 'Terima kasih banyak, Pak']]],
  [10_000_018, 'Maya', 'Sitompul', 0, [[3 * DAY, false, 'Fotonya sudah kuterima, bagus sekali']]],
  [10_000_019, 'Agus', 'Salim', 0, [[5 * DAY, false, 'Siap']]],
  [777000, 'Suaka', '', 0, [[6 * DAY, false, 'Selamat datang, Sari. Rumah ini milikmu juga.']]],
  [10_000_021, 'Dewi', 'Lestari', 0, [[40 * DAY, true, 'Sampai jumpa di Makassar']]],
  [10_000_022, 'Farid', 'Rahman', 0, [[60 * DAY, false, 'Oke']]],
];

function historyOf(id: number, base: number, lines: readonly Line[]): History {
  const messages = lines.map(([ago, isOut, text, more], index): Message => ({
    ...PLAIN,
    id: base + index,
    chatId: id,
    fromId: isOut ? SELF : id,
    isOut,
    date: NOW - ago,
    text,
    entities: [],
    kind: 'text',
    ...more,
    replyToId: more?.replyToId === undefined ? undefined : base + more.replyToId,
  }));
  return {
    ids: messages.map((message) => message.id),
    messages: new Map(messages.map((message) => [message.id, message])),
    isLoaded: true,
    isAtStart: true,
  };
}

/** `?many` for a long chat, `?empty` for somebody new, `?typing`, `?failed`. */
export function sampleState(search: string): State {
  const people = CHATS.map(([id, first, last], index) => ({
    _: 'user' as const,
    id,
    self: id === SELF,
    contact: id !== SELF && id !== 777000,
    verified: id === 777000,
    access_hash: 1n,
    first_name: first,
    last_name: last,
    phone: `62812000${id % 10000}`,
    username: index % 2 === 0 ? first.toLowerCase() + 'di' : undefined,
    status:
      index < 2
        ? ({ _: 'userStatusOnline', expires: NOW + 9999 } as const)
        : ({ _: 'userStatusOffline', was_online: NOW - index * 2000 } as const),
  }));
  const state = putUsers(EMPTY_STATE, people);
  if (search.includes('empty')) {
    return {
      ...state,
      users: putUsers(
        EMPTY_STATE,
        [people[3] ?? people[0]].flatMap((one) => one ?? []),
      ).users,
      contactIds: new Set(),
      areDialogsLoaded: true,
      areContactsLoaded: true,
    };
  }
  const many = Array.from({ length: 400 }, (_, index): Line => [
    3 * DAY - index * 500,
    index % 5 < 2,
    `Pesan nomor ${index + 1}. ${'Kata-kata yang cukup panjang untuk dua baris. '.repeat(index % 4)}`,
  ]);
  const histories = new Map(
    CHATS.map(([id, , , , lines], index) => [
      id,
      historyOf(id, 1000 + index * 1000, search.includes('many') && id === BU ? many : lines),
    ]),
  );
  const dialogs = new Map(
    CHATS.map(([id, , , unread]): [number, Dialog] => {
      const history = histories.get(id);
      const top = history?.ids.at(-1) ?? 0;
      return [
        id,
        {
          ...emptyDialog(id),
          topId: top,
          readInboxMaxId: top - unread,
          readOutboxMaxId: id === BU ? top - 2 : id === 10_000_013 ? 0 : top,
          unreadCount: search.includes('many') ? 0 : unread,
          countedId: top,
          pinned: id === BU,
          draft:
            id === 10_000_018 ? { text: 'Kapan-kapan kita', replyToId: undefined, date: NOW - 3 * DAY } : undefined,
        },
      ];
    }),
  );
  return {
    ...state,
    sync: { pts: 1, qts: 0, date: NOW, seq: 0, held: [], isBehind: false },
    dialogs,
    histories,
    areDialogsLoaded: true,
    areContactsLoaded: true,
    bios: new Map([[BU, 'Ibu rumah tangga, dua anak, satu kucing. Suka menanam anggrek.']]),
    typing: search.includes('typing') ? new Map([[BU, new Map([[BU, NOW + 9999]])]]) : new Map(),
    outbox: search.includes('failed')
      ? [
          {
            randomId: 1n,
            chatId: BU,
            text: 'Payungnya sudah di mobil',
            entities: [],
            replyToId: undefined,
            date: NOW - 20,
            orderMs: 1,
            error: undefined,
          },
          {
            randomId: 2n,
            chatId: BU,
            text: 'Sampai besok ya Bu',
            entities: [],
            replyToId: undefined,
            date: NOW - 10,
            orderMs: 2,
            error: 'USER_IS_BLOCKED',
          },
        ]
      : [],
  };
}
