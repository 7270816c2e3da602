import { after, before } from 'node:test';
import { StockDevice } from '../dialogs/stock-device.ts';
import { ServerProcess } from '../harness/server-process.ts';

/** Two people with stock clients on a server of their own, for as long as a test file runs. */
export interface FilesHouse {
  readonly server: ServerProcess;
  readonly ayu: StockDevice;
  readonly budi: StockDevice;
}

export function filesHouse(): FilesHouse {
  let server: ServerProcess | undefined;
  let people: readonly [StockDevice, StockDevice] | undefined;
  before(async () => {
    server = await ServerProcess.start();
    people = [await StockDevice.enter(server, 'Ayu'), await StockDevice.enter(server, 'Budi')];
    await people[0].meet(people[1]);
  });
  after(async () => {
    await Promise.all((people ?? []).map((one) => one.leave()));
    await server?.dispose();
  });
  const ready = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('the house is not open yet');
    return value;
  };
  return {
    get server() {
      return ready(server);
    },
    get ayu() {
      return ready(people)[0];
    },
    get budi() {
      return ready(people)[1];
    },
  };
}
