import { down, until152 } from './down.ts';

export const statistics = [
  down('stats.broadcastStats', until152, ({ recent_posts_interactions: posts, ...value }) => ({
    ...value,
    recent_message_interactions: posts.flatMap((post) =>
      post._ === 'postInteractionCountersMessage'
        ? [
            {
              _: 'messageInteractionCounters' as const,
              msg_id: post.msg_id,
              views: post.views,
              forwards: post.forwards,
            },
          ]
        : [],
    ),
  })),
];
