import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createGram, type GramLayer } from '../conformance/gram-connect.ts';
import { loose, numberOf } from '../conformance/loose.ts';
import { StockDevice } from '../dialogs/stock-device.ts';
import { ServerProcess } from '../harness/server-process.ts';
import { testCode, testNumber } from '../harness/test-number.ts';

let server: ServerProcess;
let budi: StockDevice;
before(async () => {
  server = await ServerProcess.start();
  budi = await StockDevice.enter(server, 'Budi');
});
after(async () => {
  await budi.leave();
  await server.dispose();
});

/** Someone with a stock GramJS of a layer who knows Budi. */
async function enter(layer: GramLayer) {
  const { description } = server;
  const phone = testNumber(description.dcId);
  const { gram, client } = createGram(description, layer);
  await client.start({
    phoneNumber: phone,
    phoneCode: () => Promise.resolve(testCode(phone)),
    firstAndLastNames: () => Promise.resolve([`Lapis ${layer}`, '']),
    onError: (error: Error) => {
      throw error;
    },
  });
  const { Api } = gram;
  const contact = { clientId: 1 as never, phone: budi.phone, firstName: 'Budi', lastName: '' };
  await client.invoke(new Api.contacts.ImportContacts({ contacts: [new Api.InputPhoneContact(contact)] }));
  await budi.client.importContacts([{ phone, firstName: `Lapis ${layer}`, lastName: '' }]);
  return { Api, client, me: numberOf((await client.getMe()).id) ?? Number.NaN };
}

/** The emoji and counts of a message's reactions, as this library decoded them. */
function countsIn(reactions: unknown): unknown {
  const results = loose(reactions)?.['results'];
  return Array.isArray(results)
    ? results.map((each) => [loose(loose(each)?.['reaction'])?.['emoticon'], loose(each)?.['count']])
    : undefined;
}

for (const layer of [198, 152] as const) {
  test(`GramJS of layer ${layer} reacts, pins and forwards, and sees what another client did`, async () => {
    const { Api, client, me } = await enter(layer);
    try {
      const peer = await client.getInputEntity(budi.userId);
      const sent = await client.sendMessage(peer, { message: `dari lapis ${layer}` });
      const { message } = await budi.sees(
        'updateNewMessage',
        (one) => one.message._ === 'message' && one.message.message === `dari lapis ${layer}`,
      );
      await budi.client.sendReaction({ chatId: me, message: message.id, emoji: '👍' });
      await client.invoke(
        new Api.messages.SendReaction({ peer, msgId: sent.id, reaction: [new Api.ReactionEmoji({ emoticon: '🔥' })] }),
      );
      const told = await budi.sees('updateMessageReactions', (update) => update.reactions.results.length === 2);
      assert.equal(told.msgId, message.id);
      const [seen] = await client.getMessages(peer, { ids: [sent.id] });
      assert.deepEqual(countsIn(seen?.reactions), [
        ['👍', 1],
        ['🔥', 1],
      ]);
      const who = await client.invoke(new Api.messages.GetMessageReactionsList({ peer, id: sent.id, limit: 10 }));
      assert.deepEqual(
        new Set(who.reactions.map(({ peerId }) => numberOf(loose(peerId)?.['userId']))),
        new Set([me, budi.userId]),
      );
      budi.forget();
      await client.invoke(new Api.messages.UpdatePinnedMessage({ peer, id: sent.id }));
      await budi.sees('updatePinnedMessages', (update) => update.messages.includes(message.id));
      const pinned = await client.getMessages(peer, { filter: new Api.InputMessagesFilterPinned(), limit: 5 });
      assert.deepEqual(
        [...pinned].map(({ id }) => id),
        [sent.id],
      );
    } finally {
      await client.destroy();
    }
  });
}
