import { fileURLToPath } from 'node:url';
import { ServerProcess } from '../../harness/server-process.ts';
import { readDescription, type ServerDescription } from '../../harness/server-description.ts';
import { HelperProcess } from '../processes/helper-process.ts';
import type { ChattersCommands } from '../processes/chatters-process.ts';
import type { NewcomersCommands } from '../processes/newcomers-process.ts';
import { ServerWatch } from '../watch/server-watch.ts';

const newcomersFile = new URL('../processes/newcomers-process.ts', import.meta.url);
const chattersFile = new URL('../processes/chatters-process.ts', import.meta.url);

/** See that file. */
export const withoutLanesFile = fileURLToPath(new URL('../processes/server-without-lanes.ts', import.meta.url));

export interface StageOptions {
  /** A server that runs already, such as http://127.0.0.1:8443; one is started where none is named. */
  readonly url?: string;
  /** Where the two providers of codes listen; any ports for a server that is started here. */
  readonly codePorts: readonly [number, number];
  /** Lanes and waiting room are off: the day as it would be without them. */
  readonly isWithoutControls: boolean;
  readonly pairs: number;
  readonly returning: number;
}

/** Everything that a surge needs: a server, two providers of codes, newcomers, and people who chat. */
export class SurgeStage {
  readonly newcomers: HelperProcess<NewcomersCommands>;
  readonly chatters: HelperProcess<ChattersCommands>;
  readonly watch: ServerWatch;
  readonly #own: ServerProcess | undefined;

  private constructor(parts: {
    newcomers: HelperProcess<NewcomersCommands>;
    chatters: HelperProcess<ChattersCommands>;
    watch: ServerWatch;
    own: ServerProcess | undefined;
  }) {
    this.newcomers = parts.newcomers;
    this.chatters = parts.chatters;
    this.watch = parts.watch;
    this.#own = parts.own;
  }

  static async open(options: StageOptions, say: (line: string) => void): Promise<SurgeStage> {
    const newcomers = new HelperProcess<NewcomersCommands>(newcomersFile);
    const chatters = new HelperProcess<ChattersCommands>(chattersFile);
    let own: ServerProcess | undefined;
    try {
      const urls = await newcomers.call('openProviders', { ports: options.codePorts });
      if (options.url === undefined) own = await startOwn(urls, options.isWithoutControls);
      const base = options.url ?? own?.url('') ?? '';
      const server = await describe(base);
      await newcomers.call('attend', { server, salt: saltOfNow() });
      say(`signing up ${options.pairs * 2 + options.returning} people who will be here before the rush`);
      const people = await newcomers.call('signUp', { count: options.pairs * 2 + options.returning, width: 8 });
      if (people.length < options.pairs * 2 + options.returning) {
        const [failed] = (await newcomers.call('takeRecords', undefined)).filter(({ failure }) => failure !== '');
        throw new Error(`Somebody could not sign up before the rush: ${failed?.failure}\n${own?.output ?? ''}`);
      }
      await newcomers.call('takeRecords', undefined);
      const returning = people.splice(options.pairs * 2);
      await chatters.call('open', { server, people, returning });
      return new SurgeStage({ newcomers, chatters, watch: new ServerWatch(`${base}/metrics`), own });
    } catch (error) {
      newcomers.end();
      chatters.end();
      await own?.dispose();
      throw error;
    }
  }

  async close(): Promise<void> {
    this.watch.stop();
    this.newcomers.end();
    this.chatters.end();
    await this.#own?.dispose();
  }
}

/** A server as it would run for people: no test mode, codes by the two providers of this tool. */
const startOwn = (codeUrls: readonly string[], isWithoutControls: boolean): Promise<ServerProcess> =>
  ServerProcess.start({
    ...(isWithoutControls ? { entryFile: withoutLanesFile } : {}),
    env: {
      SUAKA_TEST_MODE: '0',
      SUAKA_LOG_LEVEL: 'error',
      SUAKA_CODES: codeUrls.map((url) => `webhook:${url}`).join(','),
    },
  });

const loopback = /^(127\.\d+\.\d+\.\d+|localhost|::1)$/u;

/** @throws Error for a server that is not on this machine: nobody else's server is to be loaded */
const describe = async (base: string): Promise<ServerDescription> => {
  const { hostname } = new URL(base);
  if (!loopback.test(hostname.replace(/^\[|\]$/gu, ''))) {
    throw new Error(`${hostname} is not this machine. A surge is for a server of one's own, on loopback.`);
  }
  const server = await readDescription(`${base}/.well-known/suaka.json`);
  // Where it lists a public address, its neighbour on this machine is meant all the same.
  return { ...server, host: '127.0.0.1', port: Number(new URL(base).port) };
};

/** Tells runs apart that meet on one server, so that no number is signed up twice. */
const saltOfNow = (): number => Math.floor(Date.now() / 1000) % 1_000_000;
