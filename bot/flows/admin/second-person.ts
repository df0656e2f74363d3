import type { ProposalLine } from '../../../cards/admin/proposal-lines';
import { renderBeginning } from '../../../cards/admin/beginning';
import { renderEnding } from '../../../cards/admin/ending';
import { renderProposal, renderTold } from '../../../cards/admin/second-person';
import type { RenderedCard } from '../../../cards/render';
import { textsFor } from '../../../cards/texts';
import { concernedIn, vacatedBy } from '../../../services/people/guarded';
import { canBeAgreed, expiresAt, mayAgree, type Proposal } from '../../../services/people/proposals';
import type { Locale } from '../../../services/people/roles';
import { type Told, toldKey } from '../../../services/people/told';
import type { Container } from '../../routing/container';
import type { Answer, CardContext, Flow, StaffTurn } from '../../routing/flow';
import { namesOf } from '../register/names';
import { openWith } from './ending';

interface Pressed {
  readonly proposal: string;
}

/** "Akkoord": never by the proposer, nor by somebody it concerns; the store checks it again, whatever the card says. */
export async function confirm(turn: StaffTurn, { proposal }: Pressed, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const { admin } = textsFor(locale);
  const outcome = await container.organisations.agree(proposal, person);
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'text', text: outcome.faults.join(' ') };
    case 'lapsed':
      return { kind: 'card', card: await cardFor(person, locale, container, admin.lapsed[outcome.why]) };
    case 'adopted':
      return { kind: 'card', card: await cardFor(person, locale, container, admin.adopted) };
    case 'carriedOut':
    case 'gone':
      return { kind: 'card', card: await cardFor(person, locale, container) };
  }
}

export async function reject(turn: StaffTurn, { proposal }: Pressed, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  await container.organisations.reject(proposal, person);
  return { kind: 'card', card: await cardFor(person, locale, container) };
}

/** The card of those who may agree, in its present state. */
export const proposalCard = ({ person, locale }: CardContext, container: Container): Promise<RenderedCard> =>
  cardFor(person, locale, container);

/**
 * From the organisation as stored, because the card of a change is under way before this instance, or another, has
 * picked it up.
 */
async function cardFor(
  person: string,
  locale: Locale,
  container: Container,
  note: string | null = null,
): Promise<RenderedCard> {
  await container.organisations.refresh();
  const now = container.clock.now();
  const [proposals, last] = await Promise.all([
    container.organisations.proposals(),
    container.organisations.lastDecided(),
  ]);
  return renderProposal({
    locale,
    note,
    ...(last && !concernedIn(last.difference).includes(person) ? { last } : {}),
    proposals: linesOf(
      proposals.filter((proposal) => mayAgree(proposal, container.organisation(), person, now)),
      container,
    ),
    names: namesOf(container),
  });
}

/** As cards show them. */
export const linesOf = (proposals: readonly Proposal[], container: Container): readonly ProposalLine[] =>
  proposals.map((proposal) => ({
    ...proposal,
    expires: expiresAt(proposal),
    vacates: vacatedBy(proposal.difference, container.organisation()),
    stuck: !canBeAgreed(proposal, container.organisation(), container.clock.now()),
  }));

/** Somebody who gained or lost something reads what, from when, and who stands behind it. */
export const toldCard =
  (flows: readonly Flow[]) =>
  async ({ partition, person, locale }: CardContext, container: Container): Promise<RenderedCard | null> => {
    const [told] = await Promise.all([
      container.ledger.row<Told>(partition, toldKey(person)),
      container.organisations.refresh(),
    ]);
    const names = namesOf(container);
    if (told?.beginning) return renderBeginning(locale, told.beginning, told.at);
    if (!told?.ending) return told ? renderTold({ locale, ...told, names, reader: person }) : null;
    const { ending } = told;
    const { things, takers, asked } = await openWith(ending, locale, flows, container);
    const reads = ending.person === person ? 'own' : asked.includes(person) ? 'asked' : 'watches';
    return renderEnding({ locale, ending, reads, reader: person, things, takers, names });
  };
