import { mijn } from '../../cards/texts/commands/mine';
import { renderMine } from '../../cards/shared/mine';
import { affiliations } from '../../services/people/roles';
import type { Container } from '../routing/container';
import type { Answer, Flow, StaffTurn, Turn } from '../routing/flow';
import { isAllowed } from '../routing/permission';

const keywords: readonly string[] = [
  'mijn meldingen',
  'mijn melding',
  'my reports',
  'my report',
  'mijn taken',
  'my tasks',
  'status',
  'overzicht',
  'overview',
  'my items',
  'hoe staat het met',
  'waar blijft',
  'staat open',
  'open staan',
  'open items',
  'stand van zaken',
];

/** `/mijn`: what is open for somebody. @param flows each says itself what is (`Flow.mine`), in this order. */
export const mineFlow = (flows: readonly Flow[]): Flow => ({
  id: 'mine',
  commands: [
    {
      names: ['mijn', 'mine', 'status'],
      texts: mijn,
      listed: true,
      keywords,
      permission: { affiliations },
      handle: (turn: Turn, container: Container) => showMine(turn, flows, container),
    },
  ],
  actions: [],
  cards: {},
});

async function showMine(turn: Turn, flows: readonly Flow[], container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const known = flows.flatMap(({ mine }) =>
    person !== null && mine && isAllowed(turn.actor, mine.permission) ? [mine] : [],
  );
  // A permission that excludes strangers only admits people who are known.
  const sections = await Promise.all(known.map(({ open }) => open(turn as StaffTurn, container)));
  return { kind: 'card', card: renderMine(locale, sections.flat()) };
}
