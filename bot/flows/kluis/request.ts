import { renderLoanForm } from '../../../cards/kluis/form';
import { kluisActions } from '../../../services/kluis/contract';
import type { FormToken } from '../../../services/forms/form-token';
import { type Faults, keepTyped, readRecord, readRequest, type Typed } from '../../../services/kluis/form';
import { partition } from '../../../services/kluis/loans';
import { carriers } from '../../../services/kluis/model';
import { dayOf } from '../../../services/time/zone';
import { type Form, type FormData, type FormState, Instead, newToken, submit } from '../../forms';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { hint } from '../notices';
import { current } from './handling';

type RequestState = FormState<Typed, Faults>;

const requestForm: Form = { verb: kluisActions.request.verb, partition };
/** A key holder found something out without a request. */
const recordForm: Form = { verb: kluisActions.record.verb, partition };

/** Longest words after the command that are taken over into the form. */
const mostWords = 200;

/** `/kluis dossier Jansen`: the words say which file. */
export async function openRequest(turn: StaffTurn, house: House): Promise<Answer> {
  const dossier = turn.words.trim().slice(0, mostWords);
  return await showForm(turn, house, requestForm, { typed: dossier === '' ? {} : { dossier } });
}

/** Something turned out to be out of the safe without a request (features B22). */
export const openRecord = (turn: StaffTurn, _data: unknown, house: House): Promise<Answer> =>
  showForm(turn, house, recordForm, { typed: {} });

/** "Aanvragen". */
export async function submitRequest(turn: StaffTurn, data: FormData, house: House): Promise<Answer> {
  return await submit(turn, requestForm, data, house, {
    ...stepsOf(turn, requestForm, data, house),
    read: () => readRequest(data, contextOf(house)),
    make: async ({ facts }, token) => {
      const asked = { facts, borrower: turn.actor.person, cardActivityId: turn.messageId };
      return registered(turn, await house.loans.request(token, asked));
    },
  });
}

/** "Vastleggen". */
export async function submitRecord(turn: StaffTurn, data: FormData, house: House): Promise<Answer> {
  return await submit(turn, recordForm, data, house, {
    ...stepsOf(turn, recordForm, data, house),
    read: () => readRecord(data, contextOf(house)),
    make: async ({ facts, borrower, reason }, token) => {
      // The form stands in the key holder's chat, and the loan's own cards are posted to everybody.
      const found = { facts, borrower, reason, by: turn.actor.person, cardActivityId: null };
      return registered(turn, await house.loans.record(token, found));
    },
  });
}

const stepsOf = (turn: StaffTurn, form: Form, data: FormData, house: House) => ({
  typed: keepTyped(data),
  show: (state: RequestState) => showForm(turn, house, form, state),
  madeBy: (token: FormToken) => house.loans.askedBy(token),
  open: (id: string) => current(turn, id, house),
});

type Registered = Awaited<ReturnType<House['loans']['request']>>;

const registered = (turn: StaffTurn, outcome: Registered): string | Instead =>
  outcome.kind === 'refused'
    ? new Instead(hint(turn, outcome.refusal.refused === 'heldByOther' ? 'heldByOther' : 'ownRequest'))
    : outcome.id;

async function showForm(turn: StaffTurn, house: House, form: Form, state: RequestState): Promise<Answer> {
  const { person, locale } = turn.actor;
  const organisation = house.organisation();
  const records = form === recordForm;
  const loans = records ? [] : await house.loans.loansOf(person);
  const card = renderLoanForm({
    locale,
    mode: records ? 'record' : 'request',
    data: { token: newToken(turn, form, house, state.before) },
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
