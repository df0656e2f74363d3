import { kluisCards } from '../../../services/kluis/contract';
import { renderCustody } from '../../../cards/kluis/custody';
import { renderLoan } from '../../../cards/kluis/loan';
import type { LoanModel } from '../../../cards/kluis/loan-model';
import { renderUnanswered } from '../../../cards/kluis/unanswered';
import { renderWatch } from '../../../cards/kluis/watch';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { textsFor } from '../../../cards/texts';
import {
  type Custody,
  deciders,
  keepersEnd,
  mayDecide,
  mendersOf,
  onDuty,
  skipped,
  watchers,
} from '../../../services/kluis/custodians';
import { bearerOf, confirmers, type KeyMoment, mayConfirm } from '../../../services/kluis/bearer';
import { custodyOf, isLeftBehind } from '../../../services/kluis/key';
import { bookOf, partition } from '../../../services/kluis/loans';
import type { LoanOnFile } from '../../../services/kluis/loans';
import type { Loan } from '../../../services/kluis/model';
import { possiblyDouble } from '../../../services/ledger/out-row';
import type { Organisation } from '../../../services/people/organisation';
import { holdersOf, type Locale } from '../../../services/people/roles';
import { canBeCalled, isAnswered } from '../../../services/people/office';
import { nextWorkingDay } from '../../../services/time/calendar';
import { dayOf } from '../../../services/time/zone';
import type { Reader } from '../../routing/flow';
import type { Container } from '../../routing/container';

const renderers = {
  [kluisCards.loan]: renderLoan,
  [kluisCards.custody]: renderCustody,
  [kluisCards.watch]: renderWatch,
} as const;
export type LoanCardName = keyof typeof renderers;

/** The card of a loan that one reader may see; a neutral one when it is none of the reader's business (any more). */
export async function cardOf(
  file: LoanOnFile,
  reader: Reader,
  container: Container,
  view?: LoanCardName,
): Promise<RenderedCard> {
  const custody = await container.loans.custody();
  const { borrower } = file.loan;
  const may: Readonly<Record<LoanCardName, boolean>> = {
    [kluisCards.loan]: reader.person === borrower,
    [kluisCards.custody]: mayDecide(custody, borrower, reader.person),
    [kluisCards.watch]: watchers(custody).some(({ aadObjectId }) => aadObjectId === reader.person),
  };
  const views = [kluisCards.loan, kluisCards.custody, kluisCards.watch] as const;
  const name = view ?? views.find((one) => may[one]);
  if (name === undefined || !may[name]) return renderNeutral(reader.locale);
  const { timeZone } = custody.organisation.office;
  const at = { ...custody, key: await container.loans.keyOf(bookOf(file.loan.id)) };
  const away = file.loan.status === 'out' && name === kluisCards.custody;
  const asked = {
    borrowerAway: away && (await container.absences.away([borrower], timeZone)).has(borrower),
    deciders: (isWaiting(file.loan) ? onDuty(custody, borrower) : confirmers(at, borrower)).map(
      (person) => person.name,
    ),
    passedOver: skipped(custody, borrower).map((person) => person.name),
    ...endOf(at, borrower),
    ...(name === kluisCards.custody ? keyOf(file.loan, at, reader.person) : backTo(file.loan, at)),
    ...(isAnswered(custody, borrower) ? {} : { unanswered: await helpFor(custody, borrower, container) }),
  };
  return renderers[name](viewOf(file, name, reader, asked, container));
}

const isWaiting = ({ status }: Loan): boolean => status === 'requested' || status === 'approved';

/** To whom it goes back when who keeps the safe stops doing so. */
function endOf(at: KeyMoment, borrower: string): Pick<LoanModel, 'keepersEnd'> {
  const end = keepersEnd(at, borrower, confirmers(at, borrower));
  return end ? { keepersEnd: { until: end.until, next: end.next.map(({ name }) => name) } } : {};
}

/** Who has the key instead of the reader: who is not there while something is to be handed out, or confirms what comes back. */
function keyOf(
  { status, id, borrower }: Loan,
  at: KeyMoment,
  reader: string,
): Pick<LoanModel, 'keyAway' | 'keyWith'> {
  const { absent, organisation } = at;
  const custody = bookOf(id) === partition ? custodyOf(at.key, at) : null;
  const isWithOther = custody !== null && custody.lost === null && custody.holder !== reader;
  if (!isWithOther || custody.holder === null) return {};
  const name = nameOf(organisation, custody.holder);
  if (status === 'requested' || status === 'approved')
    return absent.has(custody.holder) ? { keyAway: name } : {};
  if (status !== 'out' || mayConfirm(at, borrower, reader)) return {};
  if (custody.handing?.to === reader) return { keyWith: { name, standing: 'coming' } };
  const isThere = canBeCalled(at, custody.holder);
  const standing = isLeftBehind(custody, at) ? 'left' : isThere ? 'here' : 'away';
  return { keyWith: { name, standing } };
}

/** Who has the key, when that is another than who handed it out, or will be. */
function backTo({ borrower, ...loan }: Loan, at: KeyMoment): Pick<LoanModel, 'backTo'> {
  if (loan.status !== 'out') return {};
  const bearer = bearerOf(at, borrower);
  if (bearer === null || (bearer.person.aadObjectId === loan.issue.by && bearer.next === null)) return {};
  return { backTo: { name: bearer.person.name, next: bearer.next?.name ?? null } };
}

/** Who to call, and whether an administrator was told: mentioned only if so. */
async function helpFor(
  custody: Custody,
  borrower: string,
  container: Container,
): Promise<NonNullable<LoanModel['unanswered']>> {
  const admins = mendersOf(custody, borrower).map(({ aadObjectId }) => aadObjectId);
  const unreached = await container.references.unreached(admins);
  const told = admins.some((person) => !unreached.has(person));
  return { phone: custody.organisation.office.phone, told };
}

function viewOf(
  { loan, messages, holder, waiting, booked }: LoanOnFile,
  name: LoanCardName,
  { person, account, locale }: Reader,
  asked: Pick<
    LoanModel,
    | 'deciders'
    | 'passedOver'
    | 'unanswered'
    | 'borrowerAway'
    | 'keyAway'
    | 'keyWith'
    | 'backTo'
    | 'keepersEnd'
  >,
  container: Container,
): LoanModel {
  const organisation = container.organisation();
  const now = container.clock.now();
  const { office, kluis } = organisation;
  return {
    locale,
    now: now.toISOString(),
    loan,
    client: clientOf(organisation, loan),
    names: namesOf(organisation),
    deciders: asked.deciders,
    passedOver: asked.passedOver,
    borrowerAway: asked.borrowerAway ?? false,
    ...(asked.unanswered ? { unanswered: asked.unanswered } : {}),
    ...(asked.keepersEnd ? { keepersEnd: asked.keepersEnd } : {}),
    ...(asked.keyAway === undefined ? {} : { keyAway: asked.keyAway }),
    ...(asked.keyWith ? { keyWith: asked.keyWith } : {}),
    ...(asked.backTo ? { backTo: asked.backTo } : {}),
    holder:
      holder?.status === 'out' && holder.id !== loan.id
        ? { name: nameOf(organisation, holder.borrower), due: holder.issue.due }
        : null,
    booked:
      booked === null
        ? null
        : { id: booked.id, name: nameOf(organisation, booked.borrower), from: booked.facts.from ?? '' },
    waiting,
    nextDay: nextWorkingDay(dayOf(now, office.timeZone), office),
    remindBeforeMinutes: kluis.remindBeforeMinutes,
    possiblyDouble: messages.some((row) => row.person === person && row.view === name && possiblyDouble(row)),
    ...(account === null ? {} : { userId: account }),
  };
}

export const clientOf = ({ clients }: Organisation, { facts }: Loan): string | null =>
  clients.find(({ id }) => id === facts.client)?.name ?? facts.client;

export const namesOf = ({ people }: Organisation): Readonly<Record<string, string>> =>
  Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name]));

export const nameOf = ({ people }: Organisation, person: string): string =>
  people.find(({ aadObjectId }) => aadObjectId === person)?.name ?? '–';

/** For those who can fix it that nobody may decide: the number, and nothing about its contents. */
export async function unansweredCard(
  id: string,
  { person, locale }: { readonly person: string; readonly locale: Locale },
  container: Container,
): Promise<RenderedCard> {
  const file = await container.loans.find(id);
  const custody = await container.loans.custody();
  const { organisation, now } = custody;
  const administers = holdersOf(organisation, 'admin', now).some(({ aadObjectId }) => aadObjectId === person);
  if (!file || !administers) return renderNeutral(locale);
  const { borrower, status } = file.loan;
  return renderUnanswered({
    locale,
    id,
    isOver: status !== 'requested' || isAnswered(custody, borrower),
    people: deciders(custody, borrower).map(({ aadObjectId, name }) => ({
      name,
      isAway: custody.absent.has(aadObjectId),
    })),
  });
}

/** Opening words of the incident for a loss. */
export function lossOf(loan: Loan, locale: Locale): string {
  const { kluis } = textsFor(locale);
  const { count, carrier, dossier } = loan.facts;
  return kluis.lostStory(loan.id, `${kluis.pieces(count, kluis.carrier[carrier])}, ${dossier}`);
}
