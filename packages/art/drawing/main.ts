/** `npm run -w @suaka/art draw`: draws everything in `assets` anew, and the list of it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { thrown } from './dice.ts';
import { tgsOf } from './lottie.ts';
import { mascotStickers } from './mascot.ts';
import { burst, reactionMotions, reactions } from './reactions.ts';
import type { Drawing } from './shape.ts';
import { svgOf } from './svg.ts';

const folder = fileURLToPath(new URL('../assets/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const save = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(`${folder}${name}`, bytes);
  return name;
};

const webp = async (name: string, drawing: Drawing): Promise<string> =>
  save(
    `${name}.webp`,
    await sharp(Buffer.from(svgOf(drawing)))
      .webp({ quality: 90, effort: 6 })
      .toBuffer(),
  );

const tgs = (name: string, ...how: Parameters<typeof tgsOf>): string => save(`${name}.tgs`, tgsOf(...how));

const thumbPx = 128;
const thumb = async (name: string, drawing: Drawing): Promise<string> =>
  save(
    `${name}-thumb.webp`,
    await sharp(Buffer.from(svgOf(drawing)))
      .resize(thumbPx)
      .webp({ quality: 85 })
      .toBuffer(),
  );

const around = tgs('reaction-burst', burst, 1.5);

const manifest = {
  reactions: await Promise.all(
    reactions.map(async ({ emoji, name, title, drawing }) => {
      const animated = (kind: keyof typeof reactionMotions): string =>
        tgs(`reaction-${name}-${kind}`, drawing, reactionMotions[kind].seconds, reactionMotions[kind].motion);
      return {
        emoji,
        title,
        staticIcon: await webp(`reaction-${name}`, drawing),
        appear: animated('appear'),
        select: animated('select'),
        activate: animated('activate'),
        center: animated('center'),
        effect: around,
        around,
      };
    }),
  ),
  dice: await Promise.all(
    thrown.map(async ({ emoji, name, waiting, values }) => ({
      emoji,
      waiting: tgs(`dice-${name}-waiting`, waiting, 1),
      thumb: await thumb(`dice-${name}`, values.at(-1) ?? waiting),
      values: values.map((drawing, index) => tgs(`dice-${name}-${index + 1}`, drawing, 1.5)),
    })),
  ),
  stickers: [
    {
      title: 'Kasu',
      shortName: 'kasu',
      isAnimated: false,
      stickers: await Promise.all(
        mascotStickers.map(async ({ emoji, name, drawing }) => ({ emoji, file: await webp(`kasu-${name}`, drawing) })),
      ),
    },
    {
      title: 'Kasu bergerak',
      shortName: 'kasu_animated',
      isAnimated: true,
      stickers: await Promise.all(
        mascotStickers.map(async ({ emoji, name, drawing }) => ({
          emoji,
          file: tgs(`kasu-${name}-animated`, drawing, 1.5),
          thumb: await thumb(`kasu-${name}-animated`, drawing),
        })),
      ),
    },
  ],
};
save('manifest.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
