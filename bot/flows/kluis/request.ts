import { clipped } from '../../../services/language/letters';
import { oneLine } from '../../../services/language/words';
import { type LoanFormModel, renderLoanForm } from '../../../cards/kluis/form';
import { textsFor } from '../../../cards/texts';
import { kluisActions } from '../../../services/kluis/contract';
import type { FormToken } from '../../../services/forms/form-token';
import { type Faults, keepTyped, readRecord, readRequest, type Typed } from '../../../services/kluis/form';
import { onDuty } from '../../../services/kluis/custodians';
import { drillPartition, partition } from '../../../services/kluis/loans';
import { readLoanWords } from '../../../services/kluis/sentence';
import { carriers } from '../../../services/kluis/model';
import { type Things, thingsOf } from '../../../services/kluis/things';
import { dayOf } from '../../../services/time/zone';
import { type Form, type FormData, type FormState, Instead, newToken, submit } from '../../routing/forms';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { sayingWhoLacks } from '../../routing/lacking';
import { shortNotice } from '../../routing/notices';
import { current } from './handling';

type RequestState = FormState<Typed, Faults>;

const requestForm: Form = { verb: kluisActions.request.verb, partition };
/** Requested as usual, but in the book of the drills (features N14). */
const drillForm: Form = { verb: kluisActions.practise.verb, partition: drillPartition };
/** A key holder noticed something out without a request. */
const recordForm: Form = { verb: kluisActions.record.verb, partition };

/** Most characters after the command that are taken over into the form. */
const mostWords = 200;

/** `/kluis dossier Jansen tot vrijdag`: the words say which file, and for which days. */
export async function openRequest(turn: StaffTurn, container: Container): Promise<Answer> {
  const said = clipped(oneLine(turn.words), mostWords);
  const things = await container.safe.things();
  // A name that the safe knows is a name, whatever words are in it.
  const whole = said === '' ? null : things.named(said);
  if (whole) return await showForm(turn, container, requestForm, { typed: { thing: whole.object } });
  const { name, typed, faults } = readLoanWords(said, {
    now: container.clock.now(),
    organisation: container.organisation(),
  });
  const known = name === '' ? null : things.named(name);
  const which: Typed = known ? { thing: known.object } : name === '' ? {} : { dossier: name };
  return await showForm(turn, container, requestForm, { typed: { ...which, ...typed }, faults });
}

/** Something turned out to be out of the safe without a request (features B22). */
export const openRecord = (turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> =>
  showForm(turn, container, recordForm, { typed: {} });

/** `/kluis oefening`: the same form, marked. */
export const openDrill = (turn: StaffTurn, container: Container): Promise<Answer> =>
  showForm(turn, container, drillForm, { typed: exampleIn(turn) });

const exampleIn = ({ actor: { locale } }: StaffTurn): Typed => {
  const { drillDossier, drillAssignment } = textsFor(locale).kluisForm;
  return { dossier: drillDossier, assignment: drillAssignment, carrier: 'paper' };
};

const asking =
  (form: Form) =>
  async (turn: StaffTurn, data: FormData, container: Container): Promise<Answer> => {
    const context = await contextOf(form, container);
    return await submit(turn, form, data, container, {
      ...stepsOf(turn, form, data, container),
      open: (id) => openAsked(turn, id, container),
      read: () => readRequest(data, context),
      make: async ({ facts, object }, token) => {
        const asked = { facts, object, borrower: turn.actor.person, cardActivityId: turn.messageId };
        return registered(turn, await container.loans.request(token, asked));
      },
    });
  };

/** "Aanvragen". */
export const submitRequest = asking(requestForm);
/** "Oefening starten". */
export const submitDrill = asking(drillForm);

/** With those who are asked but cannot be reached by the bot. */
async function openAsked(turn: StaffTurn, id: string, container: Container): Promise<Answer> {
  const asked = onDuty(await container.loans.custody(), turn.actor.person);
  const people = asked.map(({ aadObjectId }) => aadObjectId);
  return await sayingWhoLacks(turn, await current(turn, id, container), 'safe', people, container);
}

/** "Vastleggen". */
export async function submitRecord(turn: StaffTurn, data: FormData, container: Container): Promise<Answer> {
  const context = await contextOf(recordForm, container);
  return await submit(turn, recordForm, data, container, {
    ...stepsOf(turn, recordForm, data, container),
    read: () => readRecord(data, context),
    make: async ({ facts, object, borrower, reason }, token) => {
      // The form is in the key holder's chat; the loan's own cards are posted to everybody.
      const found = { facts, object, borrower, reason, by: turn.actor.person, cardActivityId: null };
      return registered(turn, await container.loans.record(token, found));
    },
  });
}

const stepsOf = (turn: StaffTurn, form: Form, data: FormData, container: Container) => ({
  typed: keepTyped(data),
  show: (state: RequestState) => showForm(turn, container, form, state),
  madeBy: (token: FormToken) => container.loans.askedBy(token),
  open: (id: string) => current(turn, id, container),
});

type Registered = Awaited<ReturnType<Container['loans']['request']>>;

const registered = (turn: StaffTurn, outcome: Registered): string | Instead =>
  outcome.kind === 'refused'
    ? new Instead(shortNotice(turn, outcome.refusal.refused === 'heldByOther' ? 'heldByOther' : 'ownRequest'))
    : outcome.id;

/** What its button sends, in the card's terms. */
const modes: Readonly<Record<string, LoanFormModel['mode']>> = {
  [requestForm.verb]: 'request',
  [recordForm.verb]: 'record',
  [drillForm.verb]: 'drill',
};

async function showForm(
  turn: StaffTurn,
  container: Container,
  form: Form,
  state: RequestState,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const organisation = container.organisation();
  const mode = modes[form.verb] ?? 'request';
  const [loans, things] = await Promise.all([
    mode === 'request' ? container.loans.loansOf(person) : [],
    thingsFor(form, container),
  ]);
  const card = renderLoanForm({
    locale,
    mode,
    data: { token: newToken(turn, form, container, state.before) },
    typed: state.typed,
    faults: state.faults ?? {},
    expired: state.expired ?? false,
    today: dayOf(container.clock.now(), organisation.office.timeZone),
    things: things.offered(state.typed),
    carriers,
    clients: organisation.clients,
    people: organisation.people.map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
    late: loans.some((loan) => container.loans.isLate(loan)),
  });
  return { kind: 'card', card };
}

/** A drill knows nothing about real things, and leaves nothing there. */
const thingsFor = async (form: Form, container: Container): Promise<Things> =>
  form === drillForm ? thingsOf([], null) : await container.safe.things();

const contextOf = async (form: Form, container: Container) => ({
  now: container.clock.now(),
  organisation: container.organisation(),
  things: await thingsFor(form, container),
});
