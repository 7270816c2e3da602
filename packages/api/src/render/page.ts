import { channelOfPeer, isOpen, type BusinessIntro, type UserCard, type WorkHours } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderDocument } from './document.ts';
import { renderChats } from './peers.ts';

type Needed = Pick<Services, 'clock' | 'files' | 'installation' | 'messages'>;

const renderHours = ({ timezone, open }: WorkHours, nowMs: number): TlOf<'businessWorkHours'> => ({
  _: 'businessWorkHours',
  open_now: isOpen({ timezone, open }, nowMs) || undefined,
  timezone_id: timezone,
  weekly_open: open.map(({ start, end }) => ({ _: 'businessWeeklyOpen', start_minute: start, end_minute: end })),
});

async function renderIntro(services: Needed, intro: BusinessIntro): Promise<TlOf<'businessIntro'>> {
  const { title, description, stickerId } = intro;
  const sticker = stickerId === undefined ? undefined : await services.files.store.document(BigInt(stickerId));
  return { _: 'businessIntro', title, description, sticker: sticker && renderDocument(services, sticker) };
}

/** The newest post of a channel, 0 where there is none. */
async function newestPost({ messages }: Needed, channel: Parameters<typeof channelOfPeer>[0]): Promise<number> {
  const page = await messages.boxes.history({
    boxId: channel,
    peerId: channel,
    offsetId: 0,
    offsetDate: 0,
    addOffset: 0,
    limit: 1,
    maxId: 0,
    minId: 0,
  });
  return page.messages[0]?.id ?? 0;
}

/** What someone's page shows beside the person themselves, for userFull; with the chats that it names. */
export async function pagePartsOf(services: Needed, viewer: UserCard['id'], { extra = {} }: UserCard) {
  const { workHours, location, intro, personalChannelId: channel, mainTab } = extra;
  const geo = location?.geo;
  return {
    parts: {
      business_work_hours: workHours && renderHours(workHours, services.clock.nowMs()),
      business_location: location && {
        _: 'businessLocation' as const,
        address: location.address,
        geo_point: geo && { _: 'geoPoint' as const, ...geo, access_hash: 0n },
      },
      business_intro: intro && (await renderIntro(services, intro)),
      personal_channel_id: channel && channelOfPeer(channel),
      personal_channel_message: channel && (await newestPost(services, channel)),
      main_tab: mainTab && { _: `profileTab${mainTab}` as const },
    },
    chats: channel === undefined ? [] : await renderChats(services, viewer, [channel]),
  };
}
