/** Per status: an answer of the state machine, and the commands that get it, with spaces between. */
export type TransitionSheet = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The table that a sheet stands for: per status every command with its answer. */
export const rowsOf = (sheet: TransitionSheet): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    Object.entries(sheet).map(([status, row]) => [
      status,
      Object.fromEntries(
        Object.entries(row).flatMap(([answer, commands]) =>
          commands.split(' ').map((command) => [command, answer]),
        ),
      ),
    ]),
  );
