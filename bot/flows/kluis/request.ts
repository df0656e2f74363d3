import { renderLoanForm } from '../../../cards/kluis/form';
import { kluisActions } from '../../../services/kluis/contract';
import type { FormToken } from '../../../services/forms/form-token';
import { type Faults, keepTyped, readRecord, readRequest, type Typed } from '../../../services/kluis/form';
import { carriers } from '../../../services/kluis/model';
import { dayOf } from '../../../services/time/zone';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { hint } from '../notices';
import { type LoanForm, newLoanToken, readLoanToken } from './forms';
import { current } from './handling';

/** What a form card carries back beside what was typed; `form.ts` closes the rest (reliability S20). */
export interface RequestData {
  readonly token: string;
  readonly [field: string]: unknown;
}

interface FormState {
  readonly typed: Typed;
  readonly faults?: Faults;
  readonly expired?: boolean;
  /** The form this one replaces: it stays the same form, so that it has its effect once. */
  readonly before?: FormToken;
}

/** Longest words after the command that are taken over into the form. */
const mostWords = 200;

/** `/kluis dossier Jansen`: the words say which file. */
export async function openRequest(turn: StaffTurn, house: House): Promise<Answer> {
  const dossier = turn.words.trim().slice(0, mostWords);
  return await showForm(turn, house, kluisActions.request.verb, { typed: dossier === '' ? {} : { dossier } });
}

/** Something turned out to be out of the safe without a request (features B22). */
export const openRecord = (turn: StaffTurn, _data: unknown, house: House): Promise<Answer> =>
  showForm(turn, house, kluisActions.record.verb, { typed: {} });

/** "Aanvragen". Whatever is wrong, the form comes back as it was typed. */
export async function submitRequest(turn: StaffTurn, data: RequestData, house: House): Promise<Answer> {
  return await submit(turn, data, house, kluisActions.request.verb, async (token, person) => {
    const read = readRequest(data, contextOf(house));
    if ('faults' in read) return read;
    const { facts } = read;
    const asked = { facts, borrower: person, cardActivityId: turn.messageId };
    return await house.loans.request(token, asked);
  });
}

/** "Vastleggen". */
export async function submitRecord(turn: StaffTurn, data: RequestData, house: House): Promise<Answer> {
  return await submit(turn, data, house, kluisActions.record.verb, async (token, by) => {
    const read = readRecord(data, contextOf(house));
    if ('faults' in read) return read;
    const { facts, borrower, reason } = read;
    // The form stands in the key holder's chat, and the loan's own cards are posted to everybody.
    return await house.loans.record(token, { facts, borrower, reason, by, cardActivityId: null });
  });
}

type Registered = Awaited<ReturnType<House['loans']['request']>>;

async function submit(
  turn: StaffTurn,
  data: RequestData,
  house: House,
  form: LoanForm,
  register: (token: FormToken, person: string) => Promise<Registered | { readonly faults: Faults }>,
): Promise<Answer> {
  const { person } = turn.actor;
  const typed = keepTyped(data);
  const reading = readLoanToken(house, turn.owner, form, data.token);
  if (reading.kind === 'forged') return await showForm(turn, house, form, { typed, expired: true });
  const { token } = reading;
  const known = await house.loans.askedBy(token);
  if (known !== undefined) return await current(turn, known, house);
  if (reading.kind === 'expired') return await showForm(turn, house, form, { typed, expired: true });
  const outcome = await register(token, person);
  if ('faults' in outcome)
    return await showForm(turn, house, form, { typed, faults: outcome.faults, before: token });
  if (outcome.kind === 'refused')
    return hint(turn, outcome.refusal.refused === 'heldByOther' ? 'heldByOther' : 'ownRequest');
  return await current(turn, outcome.id, house);
}

async function showForm(turn: StaffTurn, house: House, form: LoanForm, state: FormState): Promise<Answer> {
  const { person, locale } = turn.actor;
  const organisation = house.organisation();
  const loans = form === kluisActions.record.verb ? [] : await house.loans.loansOf(person);
  const card = renderLoanForm({
    locale,
    mode: form === kluisActions.record.verb ? 'record' : 'request',
    data: { token: newLoanToken(house, turn.owner, form, state.before) },
    typed: state.typed,
    faults: state.faults ?? {},
    expired: state.expired ?? false,
    today: dayOf(house.clock.now(), organisation.office.timeZone),
    carriers,
    clients: organisation.clients,
    people: organisation.people.map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
    late: loans.some((loan) => house.loans.isLate(loan)),
  });
  return { kind: 'card', card };
}

const contextOf = (house: House) => ({ now: house.clock.now(), organisation: house.organisation() });
