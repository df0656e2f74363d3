import type { ProposalLine } from '../../../cards/admin/proposal-lines';
import { renderProposal, renderTold } from '../../../cards/admin/second-person';
import type { RenderedCard } from '../../../cards/render';
import { textsFor } from '../../../cards/texts';
import { vacatedBy } from '../../../services/people/guarded';
import { canBeAgreed, expiresAt, mayAgree, type Proposal } from '../../../services/people/proposals';
import type { Locale } from '../../../services/people/roles';
import { type Told, toldKey } from '../../../services/people/told';
import type { Container } from '../../routing/container';
import type { Answer, CardContext, StaffTurn } from '../../routing/flow';
import { namesOf } from '../register/names';

interface Pressed {
  readonly proposal: string;
}

/** "Akkoord": never by who proposed it, nor by whom it is about; the store asks it again, whatever the card says. */
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

/** The card of who may agree, as it stands now. */
export const proposalCard = ({ person, locale }: CardContext, container: Container): Promise<RenderedCard> =>
  cardFor(person, locale, container);

/** Of the organisation as it is, for the card of a change is on its way before this instance, or another, took it up. */
async function cardFor(
  person: string,
  locale: Locale,
  container: Container,
  note: string | null = null,
): Promise<RenderedCard> {
  await container.organisations.refresh();
  const now = container.clock.now();
  const proposals = await container.organisations.proposals();
  return renderProposal({
    locale,
    note,
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

/** Who gained or lost something reads what, from when, and who stand behind it. */
export async function toldCard(
  { partition, person, locale }: CardContext,
  container: Container,
): Promise<RenderedCard | null> {
  const [told] = await Promise.all([
    container.ledger.row<Told>(partition, toldKey(person)),
    container.organisations.refresh(),
  ]);
  // Who reads it may be in the organisation no more.
  const names = { ...namesOf(container), [person]: textsFor(locale).admin.you };
  return told ? renderTold({ locale, ...told, names }) : null;
}
