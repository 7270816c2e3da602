import type { ServerDescription } from '../../harness/server-description.ts';
import type { LoadPerson } from '../../load/load-person.ts';
import type { Flaws } from '../../bench/read-back.ts';
import { Chat, type Sending } from '../people/chat.ts';
import { comeBack } from '../people/come-back.ts';
import { loopbackAddress } from '../people/loopback-address.ts';
import { now } from '../people/now.ts';
import { openLoop } from './open-loop.ts';
import { serveCommands, type Commands } from './serve-commands.ts';

export interface ChatTaken {
  readonly sendings: Sending[];
  readonly comeBacks: Sending[];
  readonly errors: Readonly<Record<string, number>>;
}

/** Far from those of the newcomers. */
const addressOffset = 5_000_000;

let chat: Chat | undefined;
let server: ServerDescription | undefined;
let returning: readonly LoadPerson[] = [];
let comeBacks: Sending[] = [];
const errors: Record<string, number> = {};
let turn = 0;
const state = { isStopped: false };
let loops: Promise<unknown>[] = [];

const theChat = (): Chat => {
  if (chat === undefined) throw new Error('Nobody chats yet.');
  return chat;
};

function* steadily(startMs: number, perS: number): Generator<number> {
  for (let index = 0; !state.isStopped; index += 1) yield startMs + (index * 1000) / perS;
}

const returnOne = (dueMs: number): void => {
  const person = returning[turn % returning.length];
  turn += 1;
  if (person === undefined || server === undefined) return;
  comeBack(server, person, loopbackAddress(addressOffset + turn)).then(
    () => comeBacks.push({ dueMs, tookMs: now() - dueMs }),
    (error: unknown) => {
      const name = `coming back: ${String(error)}`;
      errors[name] = (errors[name] ?? 0) + 1;
    },
  );
};

const commands = {
  /** Opens the pairs; `returning` are those who come and go. */
  open: async (argument: { server: ServerDescription; people: LoadPerson[]; returning: LoadPerson[] }) => {
    server = argument.server;
    returning = argument.returning;
    chat = await Chat.open(argument.server, argument.people);
  },
  /** Starts chatting and coming back at steady rates, until told to stop. */
  start: ({ messagesPerS, comeBacksPerS }: { messagesPerS: number; comeBacksPerS: number }): void => {
    state.isStopped = false;
    const startMs = now();
    const one = theChat();
    loops = [openLoop(steadily(startMs, messagesPerS), (dueMs) => one.send(dueMs))];
    if (comeBacksPerS > 0) loops.push(openLoop(steadily(startMs, comeBacksPerS), returnOne));
  },
  /** What was measured since the last time. */
  take: (): ChatTaken => {
    const taken = theChat().take();
    const backs = comeBacks;
    comeBacks = [];
    return { sendings: taken.sendings, comeBacks: backs, errors: { ...taken.errors, ...errors } };
  },
  cpuSeconds: (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  },
  /** Stops, waits until all is answered, and reads everything back. */
  finish: async (): Promise<Flaws & { sent: number }> => {
    state.isStopped = true;
    await Promise.all(loops);
    await theChat().settle();
    const flaws = await theChat().readBack();
    const { sent } = theChat();
    theChat().close();
    return { ...flaws, sent };
  },
} satisfies Commands;

export type ChattersCommands = typeof commands;

serveCommands(commands);
