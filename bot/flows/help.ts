import { z } from 'zod/v4';
import { renderHelp, renderUnknownCommand, renderWelcome } from '../../cards/shared/plain';
import { affiliations } from '../../services/people/roles';
import { type Action, type Answer, type Command, defineAction, type Flow, type Turn } from '../routing/flow';
import { helpHints } from '../routing/hints';
import { isAllowed, refusalFor } from '../routing/permission';
import { notice } from './notices';

/** What belongs to no flow: help, the welcome, and buttons that do what typing a command does. */

const everybody = { affiliations };

/** @param flows all others: help names their commands before its own. */
export function houseFlow(flows: readonly Flow[]): Flow {
  const help: Command = {
    names: ['help', 'hulp', 'menu', '?'],
    hints: helpHints,
    permission: everybody,
    // Only what somebody may use: nothing else is theirs to try.
    handle: ({ actor }) => {
      const entries = commands
        .filter(({ permission }) => isAllowed(actor, permission))
        .map(({ names: [name, ...aliases] }) => ({ name, aliases }));
      return Promise.resolve({ kind: 'card', card: renderHelp(actor.locale, entries) });
    },
  };
  const commands = [...flows.flatMap((flow) => flow.commands), help];
  return { id: 'house', commands: [help], actions: [typing(commands)], views: {} };
}

/** A button that does what typing a command does. */
const typing = (commands: readonly Command[]): Action =>
  defineAction({
    verb: 'house.command',
    data: z.object({ command: z.string().max(40) }),
    permission: everybody,
    handle: async (turn, { command }, house) => {
      const found = commands.find(({ names }) => names[0] === command);
      if (!found) return notice(turn, 'stale');
      return refusalFor(turn, found.permission, command, house) ?? (await found.handle(turn, house));
    },
  });

export const welcome = ({ actor, scope }: Pick<Turn, 'actor' | 'scope'>): Answer => ({
  kind: 'card',
  card: renderWelcome(actor.locale, scope),
  audience: 'everybody',
});

/** @param nearest the command that was probably meant; offered, never carried out by itself. */
export const unknownCommand = ({ actor }: Pick<Turn, 'actor'>, nearest: string | null): Answer => ({
  kind: 'card',
  card: renderUnknownCommand(actor.locale, nearest),
});
