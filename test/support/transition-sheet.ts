/** Per status: an answer of the state machine, and the commands that get it, separated by spaces. */
export type TransitionSheet = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The table that a sheet represents: per status every command with its answer. */
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

/** By status and command, the answer for the incidents of the table's test where it depends on more than the status. */
export const beyondStatus: Readonly<Record<string, string>> = {
  'taken timer': 'nothingDue',
  'classified timer': 'nothingDue',
  'notifying timer': 'nothingDue',
  'closed timer': 'nothingDue',
  'reported finish': 'notFound',
  'reported decide': 'nothingAdvised',
  'reported leave': 'unchanged',
  'withdrawn finish': 'notFound',
  'classified notified': 'nothingDecided',
  'classified supplement': 'notAtAuthority',
  'classified retract': 'notAtAuthority',
  'notifying supplement': 'notAtAuthority',
  'notifying retract': 'notAtAuthority',
  'withdrawn retract': 'notAtAuthority',
  'taken close': 'notClassified',
  'classified close': 'notComplete',
  'notifying close': 'notComplete',
  'notifying decide': 'alreadyDecided',
  ...Object.fromEntries(
    ['reported', 'taken', 'classified', 'notifying', 'closed', 'withdrawn', 'joined'].map((status) => [
      `${status} agree`,
      // Nothing was requested: there is nobody who may sign.
      'notFound',
    ]),
  ),
  ...Object.fromEntries(
    ['reported', 'taken', 'classified', 'notifying'].map((status) => [`${status} takeBack`, 'nothingToSign']),
  ),
  ...Object.fromEntries(
    ['taken', 'classified', 'notifying'].flatMap((status) => [
      [`${status} significance`, 'notSwitchedOn'],
      [`${status} cyberDone`, 'notSignificant'],
      [`${status} uninvite`, 'unchanged'],
    ]),
  ),
};
