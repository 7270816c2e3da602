import { palette as c } from './palette.ts';
import { circle, ellipse, line, path, rect, type Drawing, type Part, type Shape } from './shape.ts';

/** Things that are given as reactions. */

const heartLine =
  'M256 440 C200 400 64 310 64 196 C64 124 120 76 182 76 C220 76 246 98 256 124 ' +
  'C266 98 292 76 330 76 C392 76 448 124 448 196 C448 310 312 400 256 440 Z';

const shine = (d: string): Shape => line(d, c.white, 18);

export const heart: Drawing = {
  parts: [{ shapes: [path(heartLine, { fill: c.red }), shine('M118 190 C118 156 140 132 172 128')] }],
};

export const brokenHeart: Drawing = {
  parts: [
    { shapes: [path(heartLine, { fill: c.red })] },
    { shapes: [path('M262 96 L226 180 L286 236 L236 312 L262 452 L268 312 L322 232 L262 178 Z', { fill: c.white })] },
  ],
};

export const fire: Drawing = {
  parts: [
    {
      pivot: [256, 460],
      motion: {
        scale: [
          [0, 100],
          [0.3, 106],
          [0.6, 98],
          [1, 100],
        ],
      },
      shapes: [
        path(
          'M262 36 C300 110 404 170 404 312 C404 410 336 474 256 474 C176 474 108 410 108 312 ' +
            'C108 250 140 214 164 176 C172 220 188 240 212 248 C204 160 226 84 262 36 Z',
          { fill: c.orange },
        ),
        path(
          'M258 214 C286 262 346 292 346 366 C346 424 306 466 256 466 C206 466 166 424 166 366 ' +
            'C166 330 184 310 198 290 C206 312 216 322 230 328 C228 284 238 244 258 214 Z',
          { fill: c.flame },
        ),
        path(
          'M256 340 C276 366 302 384 302 416 C302 446 282 466 256 466 C230 466 210 446 210 416 C210 384 240 366 256 340 Z',
          {
            fill: c.flameHeart,
          },
        ),
      ],
    },
  ],
};

/** A hand with the thumb up; turned over for its opposite. */
const thumb = (flip: (y: number) => number): Shape[] => {
  const y = flip;
  return [
    rect(112, (y(246) + y(458)) / 2, 92, 212, 24, c.deepBlue),
    path(
      `M172 ${y(250)} C214 ${y(222)} 228 ${y(164)} 236 ${y(92)} C240 ${y(54)} 300 ${y(54)} 308 ${y(108)} ` +
        `C314 ${y(150)} 302 ${y(188)} 292 ${y(216)} L400 ${y(216)} C432 ${y(216)} 446 ${y(252)} 428 ${y(276)} ` +
        `C446 ${y(296)} 442 ${y(330)} 418 ${y(342)} C428 ${y(366)} 416 ${y(396)} 390 ${y(402)} ` +
        `C394 ${y(432)} 376 ${y(452)} 346 ${y(452)} L222 ${y(452)} C200 ${y(452)} 188 ${y(444)} 172 ${y(432)} Z`,
      { fill: c.skin },
    ),
    line(`M428 ${y(278)} L352 ${y(278)}`, c.skinShade, 12),
    line(`M418 ${y(342)} L350 ${y(342)}`, c.skinShade, 12),
    line(`M390 ${y(402)} L344 ${y(402)}`, c.skinShade, 12),
  ];
};

export const thumbUp: Drawing = { parts: [{ shapes: thumb((y) => y) }] };
export const thumbDown: Drawing = { parts: [{ shapes: thumb((y) => 512 - y) }] };

export const lightning: Drawing = {
  parts: [
    {
      shapes: [
        path('M300 30 L108 288 L232 288 L196 482 L404 208 L272 208 Z', { fill: c.sun, stroke: c.sunShade, width: 16 }),
      ],
    },
  ],
};

const confetti = (x: number, y: number, color: string, turn: number): Part => ({
  pivot: [x, y],
  motion: {
    turn: [
      [0, 0],
      [1, turn],
    ],
    move: [
      [0, [0, 0]],
      [0.5, [0, -14]],
      [1, [0, 0]],
    ],
  },
  shapes: [rect(x, y, 34, 20, 6, color)],
});

export const party: Drawing = {
  parts: [
    {
      pivot: [110, 430],
      motion: {
        turn: [
          [0, 0],
          [0.25, -5],
          [0.5, 4],
          [1, 0],
        ],
      },
      shapes: [
        path('M60 470 L186 182 L340 336 Z', { fill: c.purple }),
        path('M98 384 L156 250 L278 372 L150 428 Z', { fill: c.sun }),
        ellipse(262, 258, 112, 46, c.pink),
      ],
    },
    {
      shapes: [
        line('M300 206 C330 166 318 122 290 96', c.teal, 18),
        line('M318 236 C372 220 400 250 440 232', c.red, 18),
      ],
    },
    confetti(382, 120, c.blue, 180),
    confetti(420, 320, c.leaf, -180),
    confetti(214, 96, c.orange, 140),
    confetti(340, 60, c.red, -120),
    confetti(450, 176, c.sun, 200),
    { shapes: [circle(376, 196, 14, c.purple), circle(246, 158, 12, c.blue), circle(352, 392, 13, c.teal)] },
  ],
};

export const hundred: Drawing = {
  parts: [
    {
      shapes: [
        line('M66 164 L108 128 L92 310', c.red, 38),
        path(
          'M210 124 C262 118 276 170 266 226 C256 282 230 314 192 308 C150 302 148 250 158 204 C166 160 180 128 210 124 Z',
          {
            stroke: c.red,
            width: 38,
          },
        ),
        path(
          'M384 110 C436 104 450 156 440 212 C430 268 404 300 366 294 C324 288 322 236 332 190 C340 146 354 114 384 110 Z',
          {
            stroke: c.red,
            width: 38,
          },
        ),
        line('M70 400 C190 358 320 342 452 338', c.red, 30),
        line('M116 456 C210 424 300 410 396 404', c.red, 26),
      ],
    },
  ],
};

export const smallHeart = (x: number, y: number, size: number): Shape => {
  const at = (px: number, py: number): string => `${x + ((px - 256) / 384) * size} ${y + ((py - 258) / 384) * size}`;
  return path(
    `M${at(256, 440)} C${at(200, 400)} ${at(64, 310)} ${at(64, 196)} C${at(64, 124)} ${at(120, 76)} ${at(182, 76)} ` +
      `C${at(220, 76)} ${at(246, 98)} ${at(256, 124)} C${at(266, 98)} ${at(292, 76)} ${at(330, 76)} ` +
      `C${at(392, 76)} ${at(448, 124)} ${at(448, 196)} C${at(448, 310)} ${at(312, 400)} ${at(256, 440)} Z`,
    { fill: c.red },
  );
};

export function star(x: number, y: number, r: number, fill: string): Shape {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? r : r * 0.45;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return path(`M${corners.join(' L')} Z`, { fill });
}
