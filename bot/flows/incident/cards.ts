import type { IncidentKind } from '../../../services/people/incident-settings';
import { incidentCards } from '../../../services/incident/contract';
import { renderIncidentAlert } from '../../../cards/incident/alert';
import type { IncidentAlertModel } from '../../../cards/incident/alert-model';
import type { Recipient } from '../../../cards/incident/deliveries';
import type { FirstAidModel } from '../../../cards/incident/first-aid';
import type { StatusLine } from '../../../cards/incident/list';
import { renderIncidentQuestion } from '../../../cards/incident/question';
import { renderIncidentReceipt } from '../../../cards/incident/receipt';
import type { IncidentReceiptModel } from '../../../cards/incident/receipt-model';
import { renderWriting, type Words } from '../../../cards/incident/writing';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { openQuestion } from '../../../services/incident/changes';
import { clientsOf, isDrill } from '../../../services/incident/clocks';
import { presentEvidence } from '../../../services/incident/evidence/model';
import { knowersOf, mayHandle } from '../../../services/incident/handlers';
import type { IncidentOnFile } from '../../../services/incident/incidents';
import { kindQuestions, notesOn, questionsOf } from '../../../services/incident/kinds';
import type { Incident } from '../../../services/incident/model';
import { joinedTo, ownRemarks, toldOf } from '../../../services/incident/together';
import { openInvitations } from '../../../services/incident/invitations';
import { ringOf } from '../../../services/incident/news';
import { isThere } from '../../../services/incident/turned-up';
import type { OutRow } from '../../../services/ledger/out-row';
import type { Organisation } from '../../../services/people/organisation';
import { actorOf, type Locale, rolesOf } from '../../../services/people/roles';
import type { Container } from '../../routing/container';
import { newRemarkToken } from './forms';
import { clientFile, handlingView } from './process-model';
import type { IncidentReader, KnownReader } from './reader';
import { firstAidFor, receiptFor } from './strangers';

/** From the incident as it is now to what one reader may see of it. */

export function alertCard(
  incident: Incident,
  reader: KnownReader,
  container: Container,
  possiblyDouble: boolean,
): RenderedCard {
  const organisation = container.organisation();
  const now = container.clock.now();
  if (!mayHandle(incident, organisation, reader.person, now)) return renderNeutral(reader.locale);
  return renderIncidentAlert(alertModel(incident, reader, container, possiblyDouble));
}

/** All that may be read of an incident, for somebody who may read the whole of it. */
export function alertModel(
  incident: Incident,
  reader: KnownReader,
  container: Container,
  possiblyDouble: boolean,
): IncidentAlertModel {
  const organisation = container.organisation();
  const now = container.clock.now();
  return {
    locale: reader.locale,
    data: dataOf(incident, reader, container),
    id: incident.id,
    status: incident.status,
    facts: incident.facts,
    questions: questionsOf(incident.facts.kind),
    notes: notesOn(incident.facts.answers),
    clients: clientsOf(incident).map((id) => clientFile(organisation, id, incident).name),
    about: incident.about.map((id) => nameOf(organisation, id)),
    masked: incident.masked,
    reporterProven: incident.reporterKey !== null || incident.stripped !== undefined,
    confidential: incident.confidential
      ? knowersOf(incident, organisation, now).map(({ name }) => name)
      : null,
    unnamed: incident.unnamed !== undefined,
    reportedAt: incident.reportedAt,
    ...(incident.corrected
      ? { corrected: { name: nameOf(organisation, incident.corrected.by), at: incident.corrected.at } }
      : {}),
    files: presentEvidence(incident).length,
    origin: originIn(incident, organisation),
    turnedUp: turnedUpIn(incident, organisation),
    handling: handlingView(incident, reader, { now, organisation }),
    call: callOf(incident, reader.person),
    ring: ringOf(incident, reader.person),
    possiblyDouble,
    ...handlingOf(incident, reader.person, organisation),
    remarks: incident.remarks,
    leads: joinedTo(incident).map(({ id }) => id),
    looking: openInvitations(incident).map(({ person }) => nameOf(organisation, person)),
    ...(reader.account === null ? {} : { userId: reader.account }),
  };
}

function originIn({ origin }: Incident, organisation: Organisation): IncidentAlertModel['origin'] {
  if (!origin) return null;
  const { item, matter, loan, saidBy } = origin;
  return {
    item,
    matter,
    ...(loan ? { loan: { borrower: nameOf(organisation, loan.borrower), handedInAt: loan.handedInAt } } : {}),
    ...(saidBy === undefined ? {} : { saidBy: nameOf(organisation, saidBy) }),
  };
}

function turnedUpIn(
  { turnedUp }: Incident,
  organisation: Organisation,
): NonNullable<IncidentAlertModel['turnedUp']> | null {
  if (!turnedUp) return null;
  const { found, back, undone } = turnedUp;
  const named = ({ by, at }: { readonly by: string; readonly at: string }) => ({
    name: nameOf(organisation, by),
    at,
  });
  return {
    found: found && { ...named(found), where: found.where },
    back: back && named(back),
    undone: undone && named(undone),
  };
}

/** Who did what, and what remains to be done. */
function handlingOf(
  { status, taken, letGo, withdrawn, reporterKey, unnamed, joined, leads = [], process }: Incident,
  person: string,
  organisation: Organisation,
) {
  const undone = process?.undone;
  const open = status !== 'withdrawn';
  const apart = open && status !== 'joined';
  return {
    joined: joined?.of ?? null,
    taken: taken && {
      name: nameOf(organisation, taken.by),
      at: taken.at,
      byReader: taken.by === person,
      ...(taken.handedBy === undefined ? {} : { handedBy: nameOf(organisation, taken.handedBy) }),
      ...(taken.awayFrom === undefined ? {} : { awayFrom: taken.awayFrom }),
    },
    ...(letGo
      ? {
          letGo: {
            name: nameOf(organisation, letGo.by),
            at: letGo.at,
            byReader: letGo.by === person,
            why: letGo.why,
          },
        }
      : {}),
    withdrawn: withdrawn && {
      name: nameOf(organisation, withdrawn.by),
      at: withdrawn.at,
      reason: withdrawn.reason,
      ...(undone?.why === 'withdrawn' && undone.agreedBy !== undefined
        ? { with: nameOf(organisation, undone.agreedBy) }
        : {}),
    },
    can: {
      take: status === 'reported',
      handle: taken !== null && apart,
      ask: open && status !== 'closed' && (reporterKey !== null || unnamed !== undefined || leads.length > 0),
      withdraw: apart && status !== 'closed',
      join: apart && status !== 'closed',
    },
  };
}

export const receiptCard = (
  file: IncidentOnFile,
  reader: IncidentReader,
  container: Container,
): RenderedCard => renderIncidentReceipt(receiptModel(file, reader, container));

/** @param messages everybody's card, with what became of it: the truth about who was reached. */
export function receiptModel(
  { incident, messages }: IncidentOnFile,
  reader: IncidentReader,
  container: Container,
): IncidentReceiptModel {
  const organisation = container.organisation();
  const { affiliation } = actorOf(organisation, reader.person, reader.locale, container.clock.now());
  const told = toldOf(incident);
  const receipt: IncidentReceiptModel = {
    ...firstAidFor(
      affiliation,
      firstAidOf(incident.facts.kind, organisation, reader.locale, lossIn(incident, reader.person)),
    ),
    locale: reader.locale,
    data: dataOf(incident, reader, container),
    id: incident.id,
    status: told.status,
    reopenedAt: reopenedAt(incident),
    joined: incident.joined !== undefined,
    what: incident.facts.what,
    reportedAt: incident.reportedAt,
    recipients: messages
      .filter(({ view }) => view === incidentCards.alert)
      .map((row) => recipientOf(row, incident, container)),
    phone: organisation.office.phone,
    taken: told.taken && { name: nameOf(organisation, told.taken.by), at: told.taken.at },
    withdrawnAt: incident.withdrawn?.at ?? null,
    turnedUp: isThere(incident) ? turnedUpIn(incident, organisation) : null,
    closingWords: told.closed?.toReporter ?? null,
    asksNoticed: asksNoticed(incident),
    masked: incident.masked,
    question: openQuestion(incident)?.text ?? null,
    remarks: ownRemarks(incident),
    files: presentEvidence(incident).length,
    reporterProven: incident.reporterKey !== null || incident.stripped !== undefined,
    withheld: incident.about.length > 0,
  };
  return receiptFor(affiliation, receipt);
}

/** Somebody who said which day it was, or that they do not know, is not asked again. */
function asksNoticed(incident: Incident): boolean {
  const { noticedAt, noticed } = incident.facts;
  const saidTooLittle = noticed === undefined || noticed === 'longer';
  return noticedAt === null && saidTooLittle && !isDrill(incident);
}

export function questionCard(incident: Incident, reader: IncidentReader): RenderedCard {
  const remarks = ownRemarks(incident);
  const asked = remarks.findLastIndex(({ kind }) => kind === 'question');
  const answer = remarks.slice(asked + 1).find(({ kind }) => kind === 'answer');
  return renderIncidentQuestion({
    locale: reader.locale,
    id: incident.id,
    question: remarks[asked]?.text ?? '',
    answer: answer?.text ?? null,
  });
}

export const lineOf = (incident: Incident, organisation: Organisation): StatusLine => ({
  id: incident.id,
  kind: incident.facts.kind,
  status: incident.status,
  reportedAt: incident.reportedAt,
  takenBy: incident.taken && nameOf(organisation, incident.taken.by),
});

/** Since when it has been reopened. */
const reopenedAt = ({ status, process }: Incident): string | null =>
  status === 'closed' || status === 'withdrawn' ? null : (process?.reopened?.at ?? null);

/** Of the things that can be lost, by the form's answer: those that nobody can block. */
const withoutLock = ['paper', 'usb', 'disk'] as const;

/** What was lost, as far as that is known. */
interface Loss extends Pick<FirstAidModel, 'fromSafe'> {
  readonly carrier?: string | undefined;
}

/** Whoever had it with them has other things to do than whoever keeps the safe. */
function lossIn({ origin, facts }: Incident, reader: string | null): Loss {
  const carrier = facts.answers['carrier'];
  if (origin?.matter !== 'lost' && origin?.matter !== 'count') return { carrier };
  return { carrier, fromSafe: origin.loan?.borrower === reader ? 'borrower' : 'keeper' };
}

/** Immediate measures and who to call, with the organisation's own text where it has one. */
export function firstAidOf(
  kind: IncidentKind | null,
  { incident, office }: Organisation,
  locale: Locale,
  { carrier, fromSafe }: Loss = {},
): FirstAidModel {
  if (kind === null) return { kind, contacts: [] };
  const own = incident.firstAid[kind]?.[locale];
  const contacts = kindQuestions[kind].contacts.map((contact) => ({
    contact,
    // The keeper of the key is at the office, unless another number was given.
    ...(incident.contacts[contact] ?? (contact === 'officeManager' ? { phone: office.phone } : {})),
  }));
  return {
    kind,
    contacts,
    nothingToBlock: fromSafe !== undefined || withoutLock.some((each) => each === carrier),
    ...(fromSafe === undefined ? {} : { fromSafe }),
    ...(own === undefined ? {} : { firstAid: own }),
  };
}

/** What somebody is about to write about a report. */
export const writingCard = (
  incident: Incident,
  writing: Words,
  reader: IncidentReader,
  container: Container,
): RenderedCard =>
  renderWriting({
    locale: reader.locale,
    data: dataOf(incident, reader, container),
    id: incident.id,
    writing,
    about: (writing === 'answer' ? openQuestion(incident)?.text : null) ?? incident.facts.what,
  });

/** Ids and a token; never a role or a state (architecture §5). */
const dataOf = (incident: Incident, reader: IncidentReader, container: Container) => ({
  incident: incident.id,
  token: newRemarkToken(container, reader.owner, incident.id),
});

/** Why the card rings again for this person. */
function callOf({ called }: Incident, person: string): IncidentAlertModel['call'] {
  const isCalled = called?.people.includes(person) ?? false;
  if (called?.why === 'away') return isCalled ? 'boardAtOnce' : 'allAway';
  return called && isCalled ? called.to : null;
}

/** In what role somebody has the card: the first that applies. */
const recipientRoles = ['fg', 'fgDeputy', 'board', 'outsideContact'] as const;

function recipientOf(row: OutRow, incident: Incident, container: Container): Recipient {
  const organisation = container.organisation();
  const seen = incident.seen[row.person];
  const person = organisation.people.find(({ aadObjectId }) => aadObjectId === row.person);
  const held = person ? rolesOf(organisation, person, container.clock.now()) : [];
  return {
    role: recipientRoles.find((role) => held.includes(role)) ?? 'board',
    name: nameOf(organisation, row.person),
    state: seen === undefined ? stateOf(row, incident) : 'seen',
    at: seen ?? row.deliveredAt,
  };
}

/** "Delivered" is an accepted Connector call (architecture §3); nothing more is claimed. */
function stateOf(row: OutRow, { unreached }: Incident): Recipient['state'] {
  if (row.deliveredAt !== null) return 'delivered';
  // It is in a card that did not arrive.
  if (row.state === 'folded' && unreached) return 'unreachable';
  if (row.state === 'parked') return 'unreachable';
  if (row.state === 'uncertain') return 'uncertain';
  return row.reason === null ? 'pending' : 'retrying';
}

const nameOf = ({ people }: Organisation, id: string): string =>
  people.find(({ aadObjectId }) => aadObjectId === id)?.name ?? '–';
