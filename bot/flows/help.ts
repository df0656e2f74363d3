import { help as helpTexts } from '../../cards/texts/commands/help';
import { helpLine, renderHelp } from '../../cards/shared/help';
import type { RenderedCard } from '../../cards/render';
import { helpActions } from '../../services/help/contract';
import { type Actor, affiliations } from '../../services/people/roles';
import {
  allowed,
  type Answer,
  answering,
  type Command,
  type Flow,
  type HelpPart,
  type HelpPlace,
  type Turn,
} from '../routing/flow';
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
    handle: async ({ actor }: Turn, container: Container): Promise<Answer> => ({
      kind: 'card',
      card: await helpFor(actor, commands, flows, container),
    }),
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

/** Only what this person may use: the rest is not theirs to try. */
async function helpFor(
  actor: Actor,
  commands: readonly Command[],
  flows: readonly Flow[],
  container: Container,
): Promise<RenderedCard> {
  const { locale } = actor;
  const mayUse = commands.filter(({ permission }) => isAllowed(actor, permission));
  const at = (place: HelpPlace) =>
    mayUse
      .filter((command) => placeOf(command, actor, container) === place)
      .map(({ names: [name], texts }) => ({ name, ...texts[locale] }));
  const parts = await partsFor(actor, flows, container);
  return renderHelp({
    locale,
    starts: at('start').map(({ name, typed, title, description, start }, place) =>
      helpLine({ name, typed, title, says: description, ...start }, place === 0),
    ),
    role: [
      ...at('role').map(({ description, ...command }) => helpLine({ ...command, says: description }, false)),
      ...parts.map(({ texts, button }) => {
        const { title, description } = texts[locale];
        return { typed: '', title, says: description, button: button(title, container) };
      }),
    ],
    besides: at('besides'),
  });
}

/** Nothing whose press would only say that there is nothing to see. */
async function partsFor(
  actor: Actor,
  flows: readonly Flow[],
  container: Container,
): Promise<readonly HelpPart[]> {
  const allowed = flows
    .flatMap((flow) => flow.parts ?? [])
    .filter(({ permission }) => isAllowed(actor, permission));
  const { person } = actor;
  const open = await Promise.all(
    allowed.map(
      async ({ isOpenTo }) => !isOpenTo || (person !== null && (await isOpenTo(person, container))),
    ),
  );
  return allowed.filter((_part, place) => open[place]);
}

function placeOf(
  { inHelp, permission, texts }: Command,
  actor: Actor,
  container: Container,
): HelpPlace | null {
  if (inHelp) return inHelp(actor, container);
  if (permission.roles) return 'role';
  return texts[actor.locale].start ? 'start' : 'besides';
}
