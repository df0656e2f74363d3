import { z } from 'zod/v4';
import { renderHelp, renderUnknownCommand, renderWelcome } from '../../cards/shared/plain';
import { affiliations } from '../../services/people/roles';
import type { House } from '../house';
import { type Answer, defineAction, type Flow, type Turn } from '../routing/flow';
import { helpHints } from '../routing/hints';
import { refusalFor } from '../routing/permission';
import { notice } from './notices';

/** What belongs to no flow: help, the welcome, and buttons that do what typing a command does. */

const everybody = { affiliations };

export const houseFlow: Flow = {
  id: 'house',
  commands: [
    {
      names: ['help', 'hulp', 'menu', '?'],
      hints: helpHints,
      permission: everybody,
      handle: (turn, house) => Promise.resolve(help(turn, house)),
    },
  ],
  actions: [
    defineAction({
      verb: 'house.command',
      data: z.object({ command: z.string().max(40) }),
      permission: everybody,
      handle: async (turn, { command }, house) => {
        const found = house.flows
          .flatMap(({ commands }) => commands)
          .find(({ names }) => names[0] === command);
        if (!found) return notice(turn, 'stale');
        return refusalFor(turn, found.permission, command, house) ?? (await found.handle(turn, house));
      },
    }),
  ],
  views: {},
};

function help({ actor }: Turn, house: House): Answer {
  const entries = house.flows
    .flatMap(({ commands }) => commands)
    .map(({ names: [name, ...aliases] }) => ({ name, aliases }));
  return { kind: 'card', card: renderHelp(actor.locale, entries) };
}

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
