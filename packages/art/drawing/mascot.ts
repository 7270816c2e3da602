import { palette as c } from './palette.ts';
import { circle, ellipse, line, path, type Drawing, type Motion, type Part, type Shape } from './shape.ts';
import { smallHeart, star } from './symbols.ts';

/** Kasu, a round bird of the forest: the stickers that everyone begins with. */

const breathe: Motion = {
  scale: [
    [0, 100],
    [0.75, 103],
    [1.5, 100],
  ],
};

const body: Part = {
  pivot: [256, 440],
  motion: breathe,
  shapes: [
    path('M198 424 L182 470 M198 424 L206 472 M314 424 L304 472 M314 424 L330 470', { stroke: c.orange, width: 16 }),
    path('M256 96 C372 96 432 190 424 292 C416 390 346 440 256 440 C166 440 96 390 88 292 C80 190 140 96 256 96 Z', {
      fill: c.teal,
    }),
    path(
      'M256 214 C330 214 368 268 362 328 C356 392 312 426 256 426 C200 426 156 392 150 328 C144 268 182 214 256 214 Z',
      { fill: c.cream },
    ),
    path('M236 104 C210 60 226 34 250 22 C246 52 256 66 272 40 C290 50 296 78 276 104 Z', { fill: c.red }),
  ],
};

const beak = [path('M222 246 L290 246 L256 296 Z', { fill: c.orange }), line('M226 252 L286 252', c.sunShade, 8)];
const openBeak = [
  path('M220 240 L292 240 L256 276 Z', { fill: c.orange }),
  path('M234 274 C242 318 270 318 278 274 L256 288 Z', { fill: c.red }),
];
const blush = [ellipse(142, 264, 30, 20, c.pink), ellipse(370, 264, 30, 20, c.pink)];

const eye = (x: number, y: number): Shape[] => [
  circle(x, y, 38, c.white),
  circle(x, y + 2, 22, c.ink),
  circle(x + 8, y - 8, 8, c.white),
];
const openEyes: Part = {
  pivot: [256, 202],
  motion: {
    scale: [
      [0, 100],
      [0.9, 100],
      [0.98, 70],
      [1.06, 100],
      [1.5, 100],
    ],
  },
  shapes: [...eye(186, 202), ...eye(326, 202)],
};
const smiling = [line('M150 210 Q186 168 222 210', c.ink, 18), line('M290 210 Q326 168 362 210', c.ink, 18)];
const sleeping = [line('M150 200 Q186 234 222 200', c.ink, 18), line('M290 200 Q326 234 362 200', c.ink, 18)];
const sadBrows = [line('M146 158 Q176 130 210 140', c.ink, 14), line('M302 140 Q336 130 366 158', c.ink, 14)];

const wing = (side: 'left' | 'right', turn: number, motion?: Motion): Part => {
  const x = (value: number): number => (side === 'left' ? value : 512 - value);
  const root: readonly [number, number] = [x(110), 268];
  const flap = motion ?? {
    turn: [
      [0, 0],
      [0.75, side === 'left' ? 4 : -4],
      [1.5, 0],
    ],
  };
  const spin = (px: number, py: number): string => {
    const angle = ((side === 'left' ? turn : -turn) * Math.PI) / 180;
    const [dx, dy] = [x(px) - root[0], py - root[1]];
    return `${(root[0] + dx * Math.cos(angle) - dy * Math.sin(angle)).toFixed(1)} ${(root[1] + dx * Math.sin(angle) + dy * Math.cos(angle)).toFixed(1)}`;
  };
  return {
    pivot: root,
    motion: flap,
    shapes: [
      path(
        `M${spin(120, 244)} C${spin(64, 252)} ${spin(38, 318)} ${spin(56, 388)} C${spin(98, 384)} ${spin(136, 340)} ${spin(134, 282)} Z`,
        { fill: c.tealShade },
      ),
    ],
  };
};

const restingWings = [wing('left', 0), wing('right', 0)];
const wave: Motion = {
  turn: [
    [0, 0],
    [0.25, -24],
    [0.5, 8],
    [0.75, -24],
    [1.1, 0],
    [1.5, 0],
  ],
};

const bird = (...parts: readonly (Part | readonly Shape[])[]): Drawing => ({
  parts: [body, ...parts.map((part) => ('shapes' in part ? part : { shapes: part }))],
});

const rising = (x: number, y: number, size: number, from: number): Part => ({
  pivot: [x, y],
  motion: {
    move: [
      [0, [0, from]],
      [1.5, [0, from - 44]],
    ],
    opacity: [
      [0, 0],
      [0.3, 100],
      [1.1, 100],
      [1.5, 0],
    ],
  },
  shapes: [smallHeart(x, y, size)],
});

const zed = (x: number, y: number, size: number): Part => ({
  pivot: [x, y],
  motion: {
    move: [
      [0, [0, 16]],
      [1.5, [14, -20]],
    ],
    opacity: [
      [0, 0],
      [0.4, 100],
      [1.1, 100],
      [1.5, 0],
    ],
  },
  shapes: [
    line(
      `M${x - size} ${y - size} L${x + size} ${y - size} L${x - size} ${y + size} L${x + size} ${y + size}`,
      c.purple,
      size / 2,
    ),
  ],
});

const tear = (x: number, delay: number): Part => ({
  pivot: [x, 260],
  motion: {
    move: [
      [0, [0, 0]],
      [delay, [0, 0]],
      [1.5, [0, 60]],
    ],
    opacity: [
      [0, 100],
      [1.2, 100],
      [1.5, 0],
    ],
  },
  shapes: [ellipse(x, 260, 13, 20, c.blue)],
});

/** Each with the emoji that it stands for. */
export const mascotStickers: readonly { readonly emoji: string; readonly name: string; readonly drawing: Drawing }[] = [
  { emoji: '👋', name: 'hello', drawing: bird(smiling, openBeak, blush, wing('left', 0), wing('right', 128, wave)) },
  {
    emoji: '❤️',
    name: 'love',
    drawing: bird(
      smiling,
      beak,
      blush,
      ...restingWings,
      rising(96, 150, 86, 20),
      rising(426, 132, 70, 34),
      rising(420, 60, 54, 8),
    ),
  },
  {
    emoji: '😂',
    name: 'laugh',
    drawing: bird(smiling, openBeak, wing('left', 36), wing('right', 36), tear(130, 0.2), tear(382, 0.5)),
  },
  { emoji: '😢', name: 'sad', drawing: bird(openEyes, sadBrows, beak, ...restingWings, tear(176, 0), tear(338, 0.4)) },
  {
    emoji: '😴',
    name: 'sleep',
    drawing: bird(sleeping, beak, blush, ...restingWings, zed(410, 110, 30), zed(452, 48, 20)),
  },
  {
    emoji: '🎉',
    name: 'party',
    drawing: bird(smiling, openBeak, blush, wing('left', 132), wing('right', 132), {
      motion: {
        turn: [
          [0, -6],
          [0.75, 6],
          [1.5, -6],
        ],
      },
      shapes: [
        star(72, 84, 34, c.sun),
        star(440, 72, 40, c.red),
        star(60, 190, 20, c.purple),
        star(458, 190, 22, c.blue),
        star(160, 36, 22, c.leaf),
      ],
    }),
  },
  {
    emoji: '🤔',
    name: 'thinking',
    drawing: bird(
      openEyes,
      [line('M146 148 Q180 120 216 138', c.ink, 14)],
      beak,
      wing('left', 0),
      wing('right', 74, {
        turn: [
          [0, 0],
          [0.75, 8],
          [1.5, 0],
        ],
      }),
    ),
  },
  {
    emoji: '👍',
    name: 'great',
    drawing: bird(
      smiling,
      beak,
      blush,
      wing('left', 0),
      wing('right', 104, {
        turn: [
          [0, 0],
          [0.2, -14],
          [0.4, 0],
          [1.5, 0],
        ],
      }),
      {
        pivot: [446, 118],
        motion: {
          scale: [
            [0, 60],
            [0.3, 112],
            [0.5, 100],
            [1.5, 100],
          ],
        },
        shapes: [star(446, 118, 44, c.sun)],
      },
    ),
  },
  {
    emoji: '🙏',
    name: 'thanks',
    drawing: bird(sleeping, beak, blush, wing('left', -34), wing('right', -34), rising(256, 50, 60, 20)),
  },
  {
    emoji: '😮',
    name: 'wow',
    drawing: bird(
      openEyes,
      {
        pivot: [256, 270],
        motion: {
          scale: [
            [0, 100],
            [0.75, 116],
            [1.5, 100],
          ],
        },
        shapes: [ellipse(256, 268, 30, 36, c.orange), ellipse(256, 270, 17, 24, c.ink)],
      },
      wing('left', 70),
      wing('right', 70),
    ),
  },
];
