/** How large a picture is drawn, before its bytes are there: nothing moves when they come. */
import type { PictureSize } from '../../state/media.ts';

const WIDTH_MAX_PX = 320;
const HEIGHT_MAX_PX = 360;
const WIDTH_MIN_PX = 140;

/** CSS pixels that keep the picture's shape; the style also narrows with a narrow screen. */
export function boxOf(width: number, height: number): { readonly width: number; readonly aspectRatio: string } {
  if (width <= 0 || height <= 0) return { width: 260, aspectRatio: '4 / 3' };
  const scale = Math.min(WIDTH_MAX_PX / width, HEIGHT_MAX_PX / height);
  return { width: Math.max(WIDTH_MIN_PX, Math.round(width * scale)), aspectRatio: `${width} / ${height}` };
}

/** The smallest size that is sharp at this many pixels, or the largest that there is. */
export function shownSize(sizes: readonly PictureSize[], pixels: number): PictureSize | undefined {
  return sizes.find((one) => one.width >= pixels) ?? sizes.at(-1);
}
