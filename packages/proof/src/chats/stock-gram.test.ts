import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Api as GramApi } from 'tl-198';
import { createGram, type GramLayer } from '../conformance/gram-connect.ts';
import { numberOf } from '../conformance/loose.ts';
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
  const contact = { clientId: 1 as never, phone: budi.phone, firstName: 'Budi', lastName: '' };
  const { Api } = gram;
  await client.invoke(new Api.contacts.ImportContacts({ contacts: [new Api.InputPhoneContact(contact)] }));
  return { Api, client, me: numberOf((await client.getMe()).id) };
}

const idOf = (updates: unknown): number => {
  const { chats } = updates as { chats: { id: unknown }[] };
  return numberOf(chats[0]?.id) ?? Number.NaN;
};

for (const layer of [198, 152] as const) {
  test(`GramJS of layer ${layer} makes a supergroup, brings someone in, promotes, bans and reads the log`, async () => {
    const { Api, client, me } = await enter(layer);
    try {
      const title = `Grup ${layer}`;
      const made = await client.invoke(new Api.channels.CreateChannel({ title, about: 'ada', megagroup: true }));
      const channelId = idOf(made);
      const channel = await client.getInputEntity(-1_000_000_000_000 - channelId);
      const user = await client.getInputEntity(budi.userId);
      budi.forget();
      await client.invoke(new Api.channels.InviteToChannel({ channel, users: [user] }));
      await budi.sees('updateChannel', (update) => update.channelId === channelId);
      await client.invoke(
        new Api.channels.EditAdmin({
          channel,
          userId: user,
          adminRights: new Api.ChatAdminRights({ pinMessages: true }),
          rank: 'Juru kunci',
        }),
      );
      const filter = new Api.ChannelParticipantsAdmins();
      const admins = await client.invoke(
        new Api.channels.GetParticipants({ channel, filter, offset: 0, limit: 10, hash: 0 as never }),
      );
      const { participants } = admins as GramApi.channels.ChannelParticipants;
      assert.deepEqual(
        participants
          .map((one) => numberOf((one as { userId?: unknown }).userId))
          .toSorted((a, b) => (a ?? 0) - (b ?? 0)),
        [budi.userId, me ?? 0].toSorted((a, b) => a - b),
      );
      const invite = await client.invoke(new Api.messages.ExportChatInvite({ peer: channel, title: 'pintu' }));
      assert.match((invite as GramApi.ChatInviteExported).link, /\+[\w-]{22}$/u);
      await client.invoke(
        new Api.channels.EditBanned({
          channel,
          participant: user,
          bannedRights: new Api.ChatBannedRights({ viewMessages: true, untilDate: 0 }),
        }),
      );
      await assert.rejects(budi.client.getHistory(-1_000_000_000_000 - channelId), /CHANNEL_PRIVATE/u);
      const log = await client.invoke(
        new Api.channels.GetAdminLog({ channel, q: '', maxId: 0 as never, minId: 0 as never, limit: 10 }),
      );
      assert.deepEqual(
        log.events.map(({ action }) => action.className),
        [
          'ChannelAdminLogEventActionParticipantToggleBan',
          // Whoever is banned is no admin any more.
          'ChannelAdminLogEventActionParticipantToggleAdmin',
          'ChannelAdminLogEventActionParticipantToggleAdmin',
          'ChannelAdminLogEventActionParticipantInvite',
        ],
      );
    } finally {
      await client.destroy();
    }
  });
}
