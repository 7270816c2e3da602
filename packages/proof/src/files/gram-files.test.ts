import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Api } from 'tl-198';
import type * as Uploads from 'tl-198/client/uploads.js';
import { createGram, gramPackages, type GramLayer, type GramLibrary } from '../conformance/gram-connect.ts';
import { StockDevice } from '../dialogs/stock-device.ts';
import { ServerProcess } from '../harness/server-process.ts';
import { testCode, testNumber } from '../harness/test-number.ts';
import { jpeg } from './pictures.ts';
import { sha256Of, testBytes } from './test-bytes.ts';

const load = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'suaka-gram-files-'));

interface GramDevice extends GramLibrary {
  readonly layer: GramLayer;
  readonly phone: string;
}

let server: ServerProcess;
let mtcute: StockDevice;
const grams: GramDevice[] = [];

async function enter(layer: GramLayer): Promise<GramDevice> {
  const phone = testNumber(server.description.dcId);
  const library = createGram(server.description, layer);
  await library.client.start({
    phoneNumber: phone,
    phoneCode: () => Promise.resolve(testCode(phone)),
    firstAndLastNames: () => Promise.resolve(['Gram', '']),
    onError: (error: Error) => {
      throw error;
    },
  });
  return { ...library, layer, phone };
}

/** What the library keeps of the connections that it moves files over. */
interface FileConnections {
  readonly _exportedSenderPromises: ReadonlyMap<number, Promise<{ disconnect(): Promise<void> }>>;
}

/** The library forgets those connections when it is closed, and they go on looking for the server for minutes. */
async function leave({ client }: GramDevice): Promise<void> {
  const { _exportedSenderPromises: senders } = client as unknown as FileConnections;
  for (const sender of senders.values()) await (await sender).disconnect();
  await client.destroy();
}

before(async () => {
  server = await ServerProcess.start();
  mtcute = await StockDevice.enter(server, 'Ayu');
  grams.push(await enter(198), await enter(152));
});
after(async () => {
  await Promise.all(grams.map(leave));
  await mtcute.leave();
  await server.dispose();
  rmSync(folder, { recursive: true });
});

/** The peer of someone by their number. */
async function find({ gram, client }: GramDevice, phone: string): Promise<Api.TypeInputPeer> {
  const contact = new gram.Api.InputPhoneContact({ clientId: 0 as never, phone, firstName: 'Teman', lastName: '' });
  const { users } = await client.invoke(new gram.Api.contacts.ImportContacts({ contacts: [contact] }));
  const [user] = users;
  if (user?.className !== 'User') throw new Error('not found');
  return new gram.Api.InputPeerUser({ userId: user.id, accessHash: user.accessHash as never });
}

const fileOf = ({ layer }: GramDevice, bytes: Uint8Array, name: string): Uploads.CustomFile => {
  const { CustomFile } = load(`${gramPackages[layer]}/client/uploads`) as typeof Uploads;
  // From 20 MB on it reads from the disk.
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return new CustomFile(name, bytes.length, path, Buffer.from(bytes));
};

for (const index of [0, 1]) {
  const layer = index === 0 ? 198 : 152;

  // Past 10 MB it calls saveBigFilePart. It takes 3 s for each megabyte either way, so that large files go one way only.
  const large = 11;
  for (const [megabytes, length] of [
    [1, 1024 * 1024 + 1],
    [large, large * 1024 * 1024 + 999],
  ] as const) {
    test(`GramJS of layer ${layer}: a file of ${megabytes} MB comes out byte for byte in the other library`, async () => {
      const [one, other] = [grams[index], grams[1 - index]];
      if (one === undefined || other === undefined) throw new Error('nobody is here');
      const bytes = testBytes(length, megabytes + index);
      const isLarge = megabytes === large;
      for (const phone of isLarge ? [mtcute.phone] : [mtcute.phone, other.phone]) {
        await one.client.sendFile(await find(one, phone), {
          file: fileOf(one, bytes, 'a.bin'),
          forceDocument: true,
          workers: 4,
        });
      }
      if (!isLarge) {
        const [message] = await other.client.getMessages(await find(other, one.phone), { limit: 1 });
        const downloaded = await message?.downloadMedia();
        assert.equal(sha256Of(downloaded as Buffer), sha256Of(bytes));
      }
      const me = await one.client.getMe();
      const [seen] = await mtcute.client.getHistory(Number(me.id), { limit: 1 });
      if (seen?.media?.type !== 'document') throw new Error('nothing came');
      assert.equal(sha256Of(await mtcute.client.downloadAsBuffer(seen.media)), sha256Of(bytes));
    });
  }

  test(`GramJS of layer ${layer}: a photo comes in its sizes, and a profile photo is seen`, async () => {
    const [one, other] = [grams[index], grams[1 - index]];
    if (one === undefined || other === undefined) throw new Error('nobody is here');
    await one.client.sendFile(await find(one, other.phone), { file: fileOf(one, await jpeg(900, 600), 'a.jpg') });
    const peer = await find(other, one.phone);
    const [message] = await other.client.getMessages(peer, { limit: 1 });
    if (message?.media?.className !== 'MessageMediaPhoto') throw new Error('no photo');
    const { photo } = message.media;
    if (photo?.className !== 'Photo') throw new Error('no photo');
    assert.deepEqual(
      photo.sizes.map(({ className, ...size }) => ('w' in size ? [size.type, size.w, size.h] : className)),
      ['PhotoStrippedSize', ['s', 100, 67], ['m', 320, 213], ['x', 800, 533], ['y', 900, 600]],
    );
    const largest = (await message.downloadMedia()) as Buffer;
    assert.deepEqual([...largest.subarray(0, 3)], [0xff, 0xd8, 0xff]);
    const file = await one.client.uploadFile({ file: fileOf(one, await jpeg(400, 400), 'me.jpg'), workers: 1 });
    await one.client.invoke(new one.gram.Api.photos.UploadProfilePhoto({ file }));
    const shown = (await other.client.downloadProfilePhoto(await find(other, one.phone))) as Buffer;
    assert.deepEqual([...shown.subarray(0, 3)], [0xff, 0xd8, 0xff]);
  });
}
