import { blownAway, crying, grin, heartEyes, loving, screaming, starStruck, thinking } from './faces.ts';
import { palette as c } from './palette.ts';
import { circle, type Drawing, type Motion, type Part } from './shape.ts';
import { brokenHeart, fire, heart, hundred, lightning, party, star, thumbDown, thumbUp } from './symbols.ts';

/** What can be given as a reaction, in the order in which it is offered. */
export const reactions: readonly {
  readonly emoji: string;
  readonly name: string;
  readonly title: string;
  readonly drawing: Drawing;
}[] = [
  { emoji: '👍', name: 'thumb-up', title: 'Thumbs Up', drawing: thumbUp },
  { emoji: '❤', name: 'heart', title: 'Heart', drawing: heart },
  { emoji: '🔥', name: 'fire', title: 'Fire', drawing: fire },
  { emoji: '🎉', name: 'party', title: 'Party', drawing: party },
  { emoji: '😁', name: 'grin', title: 'Grin', drawing: grin },
  { emoji: '🥰', name: 'loving', title: 'Loving', drawing: loving },
  { emoji: '😍', name: 'heart-eyes', title: 'Heart Eyes', drawing: heartEyes },
  { emoji: '🤩', name: 'star-struck', title: 'Star-Struck', drawing: starStruck },
  { emoji: '😢', name: 'crying', title: 'Crying', drawing: crying },
  { emoji: '😱', name: 'screaming', title: 'Screaming', drawing: screaming },
  { emoji: '🤔', name: 'thinking', title: 'Thinking', drawing: thinking },
  { emoji: '🤯', name: 'blown-away', title: 'Mind Blown', drawing: blownAway },
  { emoji: '💯', name: 'hundred', title: 'Hundred', drawing: hundred },
  { emoji: '⚡', name: 'lightning', title: 'Lightning', drawing: lightning },
  { emoji: '💔', name: 'broken-heart', title: 'Broken Heart', drawing: brokenHeart },
  { emoji: '👎', name: 'thumb-down', title: 'Thumbs Down', drawing: thumbDown },
];

/** The animations of a reaction: how the whole of its drawing moves, and for how long. Source: core.telegram.org/constructor/availableReaction */
export const reactionMotions: Readonly<
  Record<'appear' | 'select' | 'activate' | 'center', { readonly seconds: number; readonly motion: Motion }>
> = {
  appear: {
    seconds: 1,
    motion: {
      scale: [
        [0, 0],
        [0.35, 112],
        [0.55, 96],
        [0.75, 100],
        [1, 100],
      ],
      turn: [
        [0, -30],
        [0.45, 6],
        [0.7, 0],
      ],
    },
  },
  select: {
    seconds: 1.5,
    motion: {
      scale: [
        [0, 100],
        [0.3, 108],
        [0.6, 97],
        [0.9, 104],
        [1.5, 100],
      ],
    },
  },
  activate: {
    seconds: 1.5,
    motion: {
      scale: [
        [0, 60],
        [0.3, 118],
        [0.6, 92],
        [0.9, 104],
        [1.5, 100],
      ],
      turn: [
        [0, 0],
        [0.3, -12],
        [0.6, 10],
        [0.9, -5],
        [1.2, 0],
      ],
    },
  },
  center: {
    seconds: 1.5,
    motion: {
      scale: [
        [0, 0],
        [0.3, 110],
        [0.6, 100],
        [1.5, 100],
      ],
    },
  },
};

const colors = [c.sun, c.red, c.blue, c.leaf, c.purple, c.orange, c.teal, c.pink];

/** What bursts around a reaction that is given. */
export const burst: Drawing = {
  parts: colors.flatMap((color, index): Part[] => {
    const angle = (index * Math.PI * 2) / colors.length;
    const at = (far: number): readonly [number, number] => [
      Math.round(Math.cos(angle) * far),
      Math.round(Math.sin(angle) * far),
    ];
    const fade: Motion['opacity'] = [
      [0, 0],
      [0.1, 100],
      [0.8, 100],
      [1.2, 0],
      [1.5, 0],
    ];
    return [
      {
        pivot: [256, 256],
        motion: {
          move: [
            [0, [0, 0]],
            [1.2, at(210)],
          ],
          scale: [
            [0, 20],
            [0.5, 100],
            [1.2, 40],
          ],
          opacity: fade,
        },
        shapes: [circle(256, 256, 22, color)],
      },
      {
        pivot: [256, 256],
        motion: {
          move: [
            [0, [0, 0]],
            [1.2, at(140)],
          ],
          turn: [
            [0, 0],
            [1.2, 200],
          ],
          scale: [
            [0, 20],
            [0.5, 100],
            [1.2, 30],
          ],
          opacity: fade,
        },
        shapes: [star(256, 256, 26, colors[(index + 3) % colors.length] ?? color)],
      },
    ];
  }),
};
