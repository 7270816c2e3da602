import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { RpcError, type BoxStore, type ExtraStore, type KeptList, type Theme, type UserId } from '@suaka/domain';

export interface ExtraStoreHandle {
  readonly extras: ExtraStore;
  readonly boxes: BoxStore;
  readonly close: () => Promise<void>;
}

export interface ExtraStoreUnderTest {
  readonly openFresh: () => Promise<ExtraStoreHandle>;
}

const refused = (name: string) => (error: unknown) => error instanceof RpcError && error.message === name;

const themeOf = (id: string, slug: string): Theme => ({ id, accessHash: '-9007199254740993', slug, title: 'Rimba' });

/** What every store of looks, kept things and reports holds to: see ExtraStore. */
export function extraStoreContract(name: string, { openFresh }: ExtraStoreUnderTest): void {
  describe(name, () => {
    let handle: ExtraStoreHandle;
    before(async () => {
      handle = await openFresh();
    });
    after(() => handle.close());

    // Ids as accounts have them.
    const [ana, budi] = [10_000_001 as UserId, 10_000_129 as UserId];
    const nothing = { nowS: 100, events: [] };
    const keep = (list: KeptList, id: bigint, more: { afterId?: bigint; max?: number } = {}) =>
      handle.extras.keep({ userId: ana, list, id, max: 3, told: nothing, ...more });
    const kept = async (list: KeptList) => (await handle.extras.kept(ana, list)).map(({ id }) => id);

    test('what is kept comes first, or behind what it was put behind, once, and the last is forgotten', async () => {
      const past = 2n ** 62n;
      await keep('music', 1n);
      await keep('music', past);
      assert.deepEqual(await kept('music'), [past, 1n]);
      await keep('music', 3n, { afterId: past });
      assert.deepEqual(await kept('music'), [past, 3n, 1n]);
      await keep('music', 1n);
      assert.deepEqual(await kept('music'), [1n, past, 3n]);
      await keep('music', 4n);
      assert.deepEqual(await kept('music'), [4n, 1n, past]);
      await keep('music', 5n, { afterId: 99n });
      assert.deepEqual(await kept('music'), [5n, 4n, 1n]);
      assert.deepEqual(await kept('ringtones'), []);
    });

    test('a change is told with it, and nothing is told where nothing changed', async () => {
      const told = { nowS: 200, events: [{ boxId: budi, event: { kind: 'savedRingtones' as const } }] };
      const drop = (id: bigint | undefined) => handle.extras.drop({ userId: budi, list: 'ringtones', id, told });
      assert.equal(await drop(1n), false);
      assert.deepEqual(await handle.boxes.stateEventsSince(budi, 0, 10), []);
      await handle.extras.keep({ userId: budi, list: 'ringtones', id: 1n, data: '{"a":1}', max: 3, told });
      assert.equal((await handle.extras.kept(budi, 'ringtones'))[0]?.data, '{"a":1}');
      assert.equal(await drop(undefined), true);
      assert.equal((await handle.boxes.stateEventsSince(budi, 0, 10)).length, 2);
    });

    test('a theme keeps its link, whatever the case, and tells those who keep it', async () => {
      const put = (theme: Theme) => handle.extras.putTheme({ theme, nowS: 300, keepersMax: 10 });
      assert.deepEqual(await put(themeOf('7', 'Rimba')), []);
      await assert.rejects(put(themeOf('8', 'rimba')), refused('THEME_SLUG_OCCUPIED'));
      assert.deepEqual(await handle.extras.themes([8n]), []);
      await keep('themes', 7n);
      assert.equal(await handle.extras.keepers('themes', 7n), 1);
      assert.deepEqual(await put({ ...themeOf('7', 'laut'), title: 'Laut' }), [ana]);
      assert.equal(await handle.extras.themeBySlug('RIMBA'), undefined);
      assert.equal((await handle.extras.themeBySlug('LAUT'))?.title, 'Laut');
      await put(themeOf('8', 'rimba'));
      assert.equal((await handle.extras.themes([7n, 8n])).length, 2);
    });

    test('parts of a look change one by one, each side has its own, and it is said in the same step', async () => {
      const look = (owner: UserId, peer: UserId, part: object) => ({ owner, peer, look: part });
      const change = { told: nothing, message: undefined };
      await handle.extras.changeChatLooks({ ...change, looks: [look(ana, budi, { theme: '🌊' })] });
      const wallpaper = { id: '5', accessHash: '0', settings: { colors: [1] } };
      const message = {
        authorId: ana,
        date: 100,
        text: '',
        places: [{ boxId: ana, peerId: budi, isOut: true }],
      };
      const said = await handle.extras.changeChatLooks({ ...change, message, looks: [look(ana, budi, { wallpaper })] });
      assert.ok(said !== undefined && !said.isRepeat);
      assert.equal(said.ids.length, 1);
      assert.deepEqual(await handle.extras.chatLook(ana, budi), { theme: '🌊', wallpaper });
      assert.deepEqual(await handle.extras.chatLook(budi, ana), {});
      await handle.extras.changeChatLooks({ ...change, looks: [look(ana, budi, { theme: null })] });
      assert.deepEqual(await handle.extras.chatLook(ana, budi), { theme: null, wallpaper });
    });

    test('notes and photos of others are of one owner, and can be taken away', async () => {
      const pair = { owner: ana, userId: budi, told: nothing };
      const photo = { id: '1', accessHash: '2', date: 3, sizes: [] };
      await handle.extras.setNote({ ...pair, note: { text: 'x' } });
      await handle.extras.setPersonalPhoto({ ...pair, photo });
      assert.deepEqual(await handle.extras.note(ana, budi), { text: 'x' });
      assert.deepEqual(await handle.extras.personalPhoto(ana, budi), photo);
      assert.equal(await handle.extras.note(budi, ana), undefined);
      await handle.extras.setNote({ ...pair, note: undefined });
      await handle.extras.setPersonalPhoto({ ...pair, photo: undefined });
      assert.equal(await handle.extras.note(ana, budi), undefined);
      assert.equal(await handle.extras.personalPhoto(ana, budi), undefined);
    });

    test('reports come back newest first', async () => {
      const report = { reporter: ana, date: 1, about: 'peer', peerId: budi, comment: '' } as const;
      await handle.extras.addReport({ ...report, reason: 'spam' });
      await handle.extras.addReport({ ...report, reason: 'fake' });
      assert.deepEqual(
        (await handle.extras.reports(10)).map(({ reason }) => reason),
        ['fake', 'spam'],
      );
      assert.equal((await handle.extras.reports(1)).length, 1);
      assert.equal(await handle.extras.hasReported(ana, budi), true);
      assert.equal(await handle.extras.hasReported(budi, ana), false);
    });
  });
}
