import { ContentMark, serviceUserId, type Append, type Appended, type PeerId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { append } from './boxes-append.ts';
import { markContent } from './content-marks.ts';

const insertDiscussion = statement((db, p: { channel: PeerId; post: number; group: PeerId; top: number }) =>
  db.insertInto('discussions').values({ channel_id: p.channel, post_id: p.post, group_id: p.group, top_id: p.top }),
);

/**
 * Stores a message; a post that is commented on in a group enters that group in the same commit.
 * Source: core.telegram.org/api/discussion
 */
export function* appendMessage(args: Append, context: WriteContext): Steps<Appended> {
  const appended = yield* append(args, context);
  if (args.discussedIn === undefined || appended.isRepeat) return appended;
  const [channel] = appended.places;
  const [post] = appended.ids;
  if (channel === undefined || post === undefined) throw new Error('a post without a place');
  const forwarded = forwardOf(args, args.discussedIn, channel.boxId, post);
  const told = yield* append(forwarded, context);
  if (told.isRepeat) throw new Error('what has no random id is no repeat');
  const top = told.ids[0] ?? 0;
  yield* run(insertDiscussion({ channel: channel.boxId, post, group: args.discussedIn, top }));
  yield* markContent(appended.seq, ContentMark.threaded);
  yield* markContent(told.seq, ContentMark.threaded);
  const marks = ContentMark.threaded;
  return { ...appended, marks, discussion: { append: forwarded, appended: { ...told, marks } } };
}

/** The post as the group is told it: the channel speaks, and nobody of the group wrote it. */
function forwardOf({ text, entities, date, extra }: Append, group: PeerId, channel: PeerId, post: number): Append {
  return {
    authorId: serviceUserId,
    date,
    text,
    entities,
    toChat: group,
    extra: {
      sentAs: channel,
      media: extra?.media,
      groupedId: extra?.groupedId,
      invertMedia: extra?.invertMedia,
      forward: {
        fromId: channel,
        channelPost: post,
        postAuthor: extra?.postAuthor,
        date,
        savedFrom: { peerId: channel, messageId: post },
      },
    },
  };
}
