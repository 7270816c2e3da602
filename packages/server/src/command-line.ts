import type { Environment } from '@suaka/operations/configuration';

/** Runs one command and resolves with the exit code of the process. */
export type Command = (args: readonly string[], environment: Environment) => Promise<number>;

/** A mistake in how the command was called. */
export const usageExitCode = 2;

const commands: Readonly<
  Record<string, { readonly about: string; readonly load: (() => Promise<Command>) | undefined }>
> = {
  serve: { about: 'serve everything on one port', load: async () => (await import('./commands/serve.ts')).serve },
  status: { about: 'ask a running server how it is', load: async () => (await import('./commands/status.ts')).status },
  admin: {
    about: 'make a link to the console (admin link)',
    load: async () => (await import('./commands/admin.ts')).admin,
  },
  surge: {
    about: 'replay a day of sign-ups (surge --help)',
    load: async () => (await import('./commands/run-tool.ts')).surge,
  },
  drill: { about: 'break a part on purpose and watch', load: undefined },
  config: {
    about: 'show and change limits and lanes',
    load: async () => (await import('./commands/config.ts')).config,
  },
  migrate: { about: 'move data between stores', load: undefined },
  backup: { about: 'copy everything to a folder', load: undefined },
  restore: { about: 'bring a copy back', load: undefined },
};

/** `suaka COMMAND [ARGUMENTS]`: the exit code is 0 when done, 1 for a failure, 2 for a command that is not there. */
export async function runCommandLine(args: readonly string[], environment: Environment): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    console.log(usage());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    console.error(`suaka: there is no command "${name}".\n\n${usage()}`);
    return usageExitCode;
  }
  if (command.load === undefined) {
    console.error(`suaka: "${name}" is not yet in this version.`);
    return usageExitCode;
  }
  const run = await command.load();
  return run(rest, environment);
}

function usage(): string {
  const lines = Object.entries(commands).map(([name, { about, load }]) => {
    const note = load === undefined ? ' (not yet in this version)' : '';
    return `  ${name.padEnd(8)}  ${about}${note}`;
  });
  return ['Usage: suaka COMMAND', '', ...lines].join('\n');
}
