import { help as helpTexts } from '../../cards/texts/commands/help';
import { renderHelp } from '../../cards/shared/plain';
import { helpActions } from '../../services/help/contract';
import { affiliations } from '../../services/people/roles';
import { allowed, type Answer, answering, type Command, type Flow, type Turn } from '../routing/flow';
import type { Container } from '../routing/container';
import { isAllowed, whenAllowed } from '../routing/permission';
import { notice } from '../routing/notices';

/** What belongs to no flow: help, the welcome, and buttons that do what typing a command does. */

const everybody = { affiliations };

const keywords: readonly string[] = [
  'hulp',
  'help',
  'uitleg',
  'explain',
  'commando',
  'command',
  'functies',
  'opties',
  'options',
  'handleiding',
  'wat kan je',
  'wat kun je',
  'what can you',
  'hoe werkt',
  'how does this work',
  'how do you work',
];

/** @param flows all others: help names their commands before its own. */
export function helpFlow(flows: readonly Flow[]): Flow {
  const help: Command = {
    names: ['help', 'hulp', 'menu', '?'],
    texts: helpTexts,
    listed: true,
    keywords,
    permission: everybody,
    // Only what somebody may use: nothing else is theirs to try.
    handle: ({ actor }: Turn): Promise<Answer> => {
      const entries = commands
        .filter(({ permission }) => isAllowed(actor, permission))
        .map(({ names: [name, ...aliases], texts }) => {
          const { title, description } = texts[actor.locale];
          return { name, title, description, aliases };
        });
      return Promise.resolve({ kind: 'card', card: renderHelp(actor.locale, entries) });
    },
  };
  const commands: readonly Command[] = [...flows.flatMap((flow) => flow.commands), help];
  const actions = answering(helpActions, allowed(everybody, { command: typing(commands) }));
  return { id: 'house', commands: [help], actions, cards: {} };
}

/** A button that does what typing a command does. */
const typing =
  (commands: readonly Command[]) =>
  async (
    turn: Turn,
    { command, words }: { readonly command: string; readonly words: string },
    container: Container,
  ): Promise<Answer> => {
    const found = commands.find(({ names }) => names[0] === command);
    if (!found) return notice(turn, 'stale');
    return await whenAllowed({ ...turn, words }, found.permission, command, container, (allowed) =>
      found.handle(allowed, container),
    );
  };
