const startOfScan = 0xda;
/** The marker that ends a JPEG. */
const endBytes = 2;
const version = 1;

/**
 * What Telegram sends of a tiny JPEG: its sides and its data, without the header, which every client knows. It has to be
 * baseline, subsampled, of quality 20 and with the standard tables, as that header says.
 * Source: core.telegram.org/api/files#stripped-thumbnails
 */
export function stripped(jpeg: Uint8Array, width: number, height: number): Uint8Array {
  const data = jpeg.subarray(dataAt(jpeg), jpeg.length - endBytes);
  const thumbnail = new Uint8Array(3 + data.length);
  thumbnail.set([version, height, width]);
  thumbnail.set(data, 3);
  return thumbnail;
}

/** Where the segments end and the picture begins. */
function dataAt(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let at = 2;
  for (;;) {
    const marker = view.getUint8(at + 1);
    at += 2 + view.getUint16(at + 2);
    if (marker === startOfScan) return at;
  }
}
