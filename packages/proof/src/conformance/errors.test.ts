import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rpcError, type ErrorName } from '@suaka/domain';
import { createGram } from './gram-connect.ts';
import { startErrorServer, type ErrorServer } from './error-server.ts';
import { createMtcute } from './mtcute-connect.ts';

/** A stock client that asks help.getNearestDc once; what the library does behind that is what is counted. */
interface Asker {
  readonly library: string;
  ask(): Promise<unknown>;
  leave(): Promise<void>;
}

let server: ErrorServer;
before(async () => {
  server = await startErrorServer();
});
after(async () => {
  await server.close();
});

const mtcute = async (): Promise<Asker> => {
  const client = await createMtcute(server.description, 'tcp');
  return {
    library: 'mtcute',
    ask: () => client.call({ _: 'help.getNearestDc' }),
    leave: () => client.destroy(),
  };
};

const gram = (layer: 152 | 198) => async (): Promise<Asker> => {
  const { gram: library, client } = createGram(server.description, layer);
  await client.connect();
  return {
    library: `GramJS of layer ${layer}`,
    ask: () => client.invoke(new library.Api.help.GetNearestDc()),
    leave: () => client.destroy(),
  };
};

/** An error, and how often each library asks where the error comes once and where it comes every time. */
interface Expectation {
  readonly code: string;
  readonly row: ErrorName;
  readonly value?: number;
  /** 'gives up' after the first request, or 'asks again' by itself until it has its answer. */
  readonly mtcute: 'gives up' | 'asks again';
  readonly gramJs: 'gives up' | 'asks again';
}

/** The long wait is last, since mtcute remembers it and asks no more. */
const expectations: readonly Expectation[] = [
  { code: '420 with a wait of a second', row: 'FLOOD_WAIT_X', value: 1, mtcute: 'asks again', gramJs: 'asks again' },
  { code: '500', row: 'INTERNAL', mtcute: 'asks again', gramJs: 'gives up' },
  { code: '400', row: 'METHOD_NOT_IMPLEMENTED', mtcute: 'gives up', gramJs: 'gives up' },
  { code: '401', row: 'AUTH_KEY_UNREGISTERED', mtcute: 'gives up', gramJs: 'gives up' },
  { code: '403', row: 'USER_IS_BLOCKED', mtcute: 'gives up', gramJs: 'gives up' },
  { code: '406', row: 'SEND_CODE_UNAVAILABLE', mtcute: 'gives up', gramJs: 'gives up' },
  { code: '420 with a long wait', row: 'FLOOD_WAIT_X', value: 3600, mtcute: 'gives up', gramJs: 'gives up' },
];

/** The error comes with the first request only, so that an endless retry would show as a second one and end. */
const check = async (asker: Asker, { row, value }: Expectation, expected: 'gives up' | 'asks again'): Promise<void> => {
  server.answerWith((request) => (request === 1 ? rpcError(row, value) : undefined));
  if (expected === 'asks again') await asker.ask();
  else await assert.rejects(asker.ask());
  assert.equal(server.asked, expected === 'asks again' ? 2 : 1);
};

const libraries = [
  ['mtcute', 'mtcute', mtcute],
  ['GramJS of layer 198', 'gramJs', gram(198)],
  ['GramJS of layer 152', 'gramJs', gram(152)],
] as const;

for (const [name, column, create] of libraries) {
  test(`what ${name} sends after each class of error`, async (t) => {
    const asker = await create();
    try {
      for (const expectation of expectations) {
        const expected = expectation[column];
        await t.test(`${name} ${expected} after ${expectation.code}`, () => check(asker, expectation, expected));
      }
    } finally {
      await asker.leave();
    }
  });
}
