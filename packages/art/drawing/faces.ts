import { palette as c } from './palette.ts';
import { circle, ellipse, line, path, type Drawing, type Part, type Shape } from './shape.ts';
import { smallHeart, star } from './symbols.ts';

/** Faces that are given as reactions: a sun with whatever it feels. */

const ball: Part = { shapes: [circle(256, 262, 204, c.sunShade), circle(256, 254, 204, c.sun)] };

const face = (...parts: readonly (Part | readonly Shape[])[]): Drawing => ({
  parts: [ball, ...parts.map((part) => ('shapes' in part ? part : { shapes: part }))],
});

const blink: Part['motion'] = {
  scale: [
    [0, 100],
    [0.55, 100],
    [0.62, 60],
    [0.7, 100],
    [1, 100],
  ],
};
const eyes = (y = 214, ry = 36): Part => ({
  pivot: [256, y],
  motion: blink,
  shapes: [ellipse(184, y, 26, ry, c.ink), ellipse(328, y, 26, ry, c.ink)],
});
const blush = [ellipse(128, 298, 36, 24, c.blush), ellipse(384, 298, 36, 24, c.blush)];
const closedSmile = [line('M146 218 Q184 172 222 218', c.ink, 22), line('M290 218 Q328 172 366 218', c.ink, 22)];
const openMouth = (teeth: boolean): Shape[] => [
  path('M146 288 L366 288 C366 362 318 404 256 404 C194 404 146 362 146 288 Z', { fill: c.ink }),
  ...(teeth
    ? [path('M162 288 L350 288 L348 316 L164 316 Z', { fill: c.white })]
    : [path('M206 384 C220 352 292 352 306 384 C290 398 272 404 256 404 C240 404 222 398 206 384 Z', { fill: c.red })]),
];
const tear: Part = {
  pivot: [352, 280],
  motion: {
    move: [
      [0, [0, 0]],
      [1, [0, 34]],
    ],
    opacity: [
      [0, 100],
      [0.8, 100],
      [1, 0],
    ],
  },
  shapes: [
    path(
      'M352 246 C378 284 390 304 390 326 C390 348 373 362 352 362 C331 362 314 348 314 326 C314 304 326 284 352 246 Z',
      { fill: c.blue },
    ),
  ],
};
const floating = (x: number, y: number, size: number): Part => ({
  pivot: [x, y],
  motion: {
    move: [
      [0, [0, 0]],
      [0.5, [0, -16]],
      [1, [0, 0]],
    ],
  },
  shapes: [smallHeart(x, y, size)],
});

export const grin = face(closedSmile, openMouth(true));
export const loving = face(
  closedSmile,
  blush,
  [line('M182 318 Q256 382 330 318', c.ink, 22)],
  floating(96, 132, 96),
  floating(424, 156, 80),
  floating(392, 412, 88),
);
export const heartEyes = face(
  {
    pivot: [256, 210],
    motion: {
      scale: [
        [0, 100],
        [0.25, 112],
        [0.5, 100],
        [0.75, 112],
        [1, 100],
      ],
    },
    shapes: [smallHeart(178, 208, 122), smallHeart(334, 208, 122)],
  },
  openMouth(false),
);
export const starStruck = face(
  {
    pivot: [256, 208],
    motion: {
      turn: [
        [0, -4],
        [0.5, 4],
        [1, -4],
      ],
    },
    shapes: [star(178, 208, 66, c.red), star(334, 208, 66, c.red)],
  },
  openMouth(true),
);
export const crying = face(
  eyes(),
  [
    line('M196 366 Q256 308 316 366', c.ink, 22),
    line('M146 150 Q180 128 214 138', c.ink, 16),
    line('M298 138 Q332 128 366 150', c.ink, 16),
  ],
  tear,
);
export const screaming = face(
  [circle(180, 200, 52, c.white), circle(332, 200, 52, c.white)],
  eyes(200, 20),
  {
    pivot: [256, 352],
    motion: {
      scale: [
        [0, 100],
        [0.5, 108],
        [1, 100],
      ],
    },
    shapes: [ellipse(256, 352, 52, 74, c.ink)],
  },
  [
    path('M52 330 C86 286 116 306 124 350 L132 470 L70 470 Z', { fill: c.blue }),
    path('M460 330 C426 286 396 306 388 350 L380 470 L442 470 Z', { fill: c.blue }),
  ],
);
export const thinking = face(
  eyes(),
  [
    line('M140 158 Q178 130 216 148', c.ink, 18),
    line('M296 132 Q334 104 372 134', c.ink, 18),
    line('M206 344 Q252 322 312 338', c.ink, 22),
  ],
  {
    pivot: [190, 470],
    motion: {
      turn: [
        [0, 0],
        [0.5, -5],
        [1, 0],
      ],
    },
    shapes: [
      path('M120 480 C110 430 142 396 196 400 L286 384 C310 382 314 414 290 420 L236 430 C262 440 258 486 220 492 Z', {
        fill: c.skin,
        stroke: c.skinShade,
        width: 8,
      }),
    ],
  },
);
export const blownAway = face(
  {
    pivot: [256, 120],
    motion: {
      scale: [
        [0, 92],
        [0.5, 106],
        [1, 92],
      ],
    },
    shapes: [
      path(
        'M108 132 C60 110 72 44 130 52 C146 4 224 0 248 40 C282 -2 362 10 374 58 C436 48 450 112 404 134 C356 172 156 172 108 132 Z',
        { fill: c.orange },
      ),
      path('M176 126 C160 84 220 70 244 98 C266 64 334 76 330 124 C300 148 206 148 176 126 Z', { fill: c.flame }),
    ],
  },
  eyes(236, 34),
  [ellipse(256, 366, 40, 50, c.ink)],
);
