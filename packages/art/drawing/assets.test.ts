import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { artFolder, readArt } from '../src/index.ts';
import { thrown } from './dice.ts';
import { tgsOf } from './lottie.ts';
import { reactionMotions, reactions } from './reactions.ts';

const art = readArt();
const bytesOf = (name: string): Buffer => readFileSync(`${artFolder}${name}`);
const unpacked = (name: string): Record<string, unknown> =>
  JSON.parse(gunzipSync(bytesOf(name)).toString()) as Record<string, unknown>;
const files = readdirSync(artFolder);

test('every animation is a valid animated sticker: 512 by 512, 60 frames a second, 3 s and 64 KB at most', () => {
  const animations = files.filter((name) => name.endsWith('.tgs'));
  assert.ok(animations.length > 100);
  for (const name of animations) {
    const { w, h, fr, op, tgs } = unpacked(name);
    assert.deepEqual([w, h, fr, tgs], [512, 512, 60, 1], name);
    assert.ok(Number(op) <= 180 && bytesOf(name).length <= 64 * 1024, name);
  }
});

test('every picture is WebP', () => {
  for (const name of files.filter((each) => each.endsWith('.webp'))) {
    const bytes = bytesOf(name);
    assert.equal(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12), 'RIFFWEBP', name);
  }
});

test('the list names every file but itself, and no other', () => {
  const named = JSON.stringify(art).match(/[\w-]+\.(?:tgs|webp)/gu) ?? [];
  assert.deepEqual([...new Set(named)].toSorted(), files.filter((name) => name !== 'manifest.json').toSorted());
});

test('the files are what is drawn now', () => {
  for (const { name, drawing } of reactions) {
    const { seconds, motion } = reactionMotions.activate;
    const drawn = JSON.parse(gunzipSync(tgsOf(drawing, seconds, motion)).toString()) as unknown;
    assert.deepEqual(unpacked(`reaction-${name}-activate.tgs`), drawn);
  }
  assert.deepEqual(
    art.dice.map(({ emoji, values }) => [emoji, values.length]),
    thrown.map(({ emoji, values }) => [emoji, values.length]),
  );
});
