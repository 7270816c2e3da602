/** What a helper process can be told to do. Arguments and results are whatever structured cloning carries. */
export type Commands = Readonly<Record<string, (argument: never) => unknown>>;

interface Request {
  readonly id: number;
  readonly name: string;
  readonly argument: never;
}

/** Answers the commands of the process that started this one, and ends with it. */
export const serveCommands = (commands: Commands): void => {
  process.on('message', (message) => {
    const { id, name, argument } = message as Request;
    answer(commands, name, argument).then(
      (result) => process.send?.({ id, result }),
      (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.stack : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
};

const answer = async (commands: Commands, name: string, argument: never): Promise<unknown> => {
  const command = commands[name];
  if (command === undefined) throw new Error(`There is no command ${name}.`);
  return command(argument);
};
