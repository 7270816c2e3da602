import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SearchFilters } from '@mtcute/core';
import { createGram, type GramLayer } from '../conformance/gram-connect.ts';
import { numberOf } from '../conformance/loose.ts';
import { StockDevice } from '../dialogs/stock-device.ts';
import { ServerProcess } from '../harness/server-process.ts';
import { testCode } from '../harness/test-number.ts';
import { waitUntil } from '../harness/wait-until.ts';

let server: ServerProcess;
let ayu: StockDevice;
let budi: StockDevice;
before(async () => {
  server = await ServerProcess.start();
  ayu = await StockDevice.enter(server, 'Ayu');
  budi = await StockDevice.enter(server, 'Budi');
  await ayu.meet(budi);
});
after(async () => {
  await ayu.leave();
  await budi.leave();
  await server.dispose();
});

/** A message is to be found within five seconds. */
const soonMs = 5000;

const soon = <Value>(what: string, look: () => Promise<Value | undefined>): Promise<Value> =>
  waitUntil(what, look, soonMs);

test('mtcute finds in one chat what was written from another device, changed and deleted', async () => {
  const { id } = await ayu.client.sendText(budi.userId, 'Besok kita ke pasar apung');
  const search = async (query: string): Promise<string[]> =>
    (await budi.client.searchMessages({ chatId: ayu.userId, query })).map(({ text }) => text);
  await soon('the message', async () => ((await search('pasar apu')).length === 1 ? true : undefined));
  await ayu.client.editMessage({ chatId: budi.userId, message: id, text: 'Besok kita ke kebun raya' });
  await soon('the change', async () => ((await search('kebun')).length === 1 ? true : undefined));
  assert.deepEqual(await search('pasar'), []);
  await ayu.client.deleteMessagesById(budi.userId, [id], { revoke: true });
  assert.deepEqual(await search('kebun'), []);
});

test('mtcute finds in all chats, page after page, with its own iterators', async () => {
  for (let index = 0; index < 25; index++) await ayu.client.sendText(budi.userId, `lumbung ${index}`);
  await ayu.client.sendText('me', 'lumbung sendiri');
  await soon('all of them', async () => {
    const found: string[] = [];
    for await (const { text } of ayu.client.iterSearchGlobal({ query: 'lumbung', chunkSize: 10 })) found.push(text);
    return found.length === 26 && new Set(found).size === 26 && found[0] === 'lumbung sendiri' ? true : undefined;
  });
  const inChat: string[] = [];
  for await (const { text } of budi.client.iterSearchMessages({ chatId: ayu.userId, query: 'lumb', chunkSize: 10 })) {
    inChat.push(text);
  }
  assert.deepEqual(
    inChat,
    Array.from({ length: 25 }, (_, index) => `lumbung ${24 - index}`),
  );
});

test('mtcute lists links by their filter', async () => {
  await ayu.client.sendText(budi.userId, 'Petanya di https://contoh.id/peta');
  await soon('the link', async () => {
    const found = await budi.client.searchMessages({ chatId: ayu.userId, filter: SearchFilters.Url });
    return found.length === 1 && found[0]?.text.startsWith('Petanya') ? true : undefined;
  });
});

for (const layer of [198, 152] as const satisfies readonly GramLayer[]) {
  test(`GramJS of layer ${layer} finds with its own search`, async () => {
    await budi.client.sendText(ayu.userId, `gerobak lapis ${layer}`);
    const { gram, client } = createGram(server.description, layer);
    await client.start({
      phoneNumber: ayu.phone,
      phoneCode: () => Promise.resolve(testCode(ayu.phone)),
      onError: (error: Error) => {
        throw error;
      },
    });
    try {
      // GramJS writes to nobody whom it has not seen in an answer.
      await client.invoke(new gram.Api.contacts.GetContacts({ hash: 0 as never }));
      const search = async (entity: number | undefined): Promise<string[]> => {
        const found = await client.getMessages(entity, { search: `gerobak lapis ${layer}`, limit: 10 });
        return [...found].map(({ message }) => message);
      };
      await soon('the message', async () => ((await search(budi.userId)).length === 1 ? true : undefined));
      assert.deepEqual(await search(undefined), [`gerobak lapis ${layer}`]);
      const peer = await client.getInputEntity(budi.userId);
      const filters = [new gram.Api.InputMessagesFilterUrl(), new gram.Api.InputMessagesFilterPhotos()];
      const counters = await client.invoke(new gram.Api.messages.GetSearchCounters({ peer, filters }));
      assert.deepEqual(
        counters.map(({ count }) => numberOf(count)),
        [1, 0],
      );
    } finally {
      await client.destroy();
    }
  });
}
