import { type AbsenceModel, renderAbsence } from '../../cards/absence/own';
import type { RenderedCard } from '../../cards/render';
import { renderNeutral } from '../../cards/shared/plain';
import { absenceDeletions } from '../../cards/texts/house-deletions';
import { absenceRetention } from '../../services/retention/absences';
import { notForYou, savedFor } from '../../cards/texts/absence';
import { afwezig } from '../../cards/texts/commands/absence';
import { chosenPerson } from '../../services/forms/chosen-person';
import { readAbsenceWords, tellsAbsence } from '../../services/people/absence-words';
import { isAway } from '../../services/people/away';
import { absenceActions, absenceCards } from '../../services/people/contract';
import { keepsOffice, type OfficeMoment } from '../../services/people/office';
import { isEmployed, type Locale, rolesOf } from '../../services/people/roles';
import { dayOf } from '../../services/time/zone';
import type { Container } from '../routing/container';
import { allowed, answering, type Answer, type Flow, type StaffTurn } from '../routing/flow';
import { notUnderstood, shortNotice } from '../routing/notices';

const staff = { affiliations: ['group', 'guestCompany'], refusal: 'onlyStaff' } as const;

const keywords: readonly string[] = [
  'afwezig',
  'ik ben ziek',
  'ben ziek',
  'ziek',
  'ziekmelden',
  'ik ben vrij',
  'ben vrij',
  'vrij',
  'vrije dag',
  'verlof',
  'vakantie',
  'ik ben er niet',
  'ben er niet',
  'ik ben weg',
  'deeltijd',
  'away',
  'sick',
  'i am sick',
  'i am ill',
  'day off',
  'on leave',
  'holiday',
  'vacation',
  'out of office',
];

const handlers = allowed(staff, {
  add,
  addFor,
  weekly,
  drop,
  back: async (turn: StaffTurn, _data: unknown, container: Container) => {
    const { person } = turn.actor;
    await container.absences.change(person, person, { type: 'back' });
    return await show(turn, container);
  },
});

/** `/afwezig`: when somebody is away, for everything that calls people. Never why. */
export const absenceFlow: Flow = {
  id: 'absence',
  retention: absenceRetention,
  deletions: absenceDeletions,
  commands: [
    {
      names: ['afwezig', 'ziek', 'ziekmelden', 'vrij', 'verlof', 'vakantie', 'away', 'absent', 'sick'],
      texts: afwezig,
      listed: true,
      keywords,
      takesSentence: tellsAbsence,
      permission: staff,
      handle: open,
    },
  ],
  actions: answering(absenceActions, handlers),
  cards: {
    [absenceCards.own]: async ({ item, person, locale }, container) =>
      item === person ? await cardOf(person, locale, container, null) : renderNeutral(locale),
  },
  daily: async ({ absences }) => {
    await absences.everybodyAway();
  },
  onTimer: ({ item, step, cause }, container) => container.absences.takeStep(item, step, cause),
};

/** With words: the days in them, or today if they name none. The words go no further. */
async function open(turn: StaffTurn, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  if (turn.words.trim() === '') return await show(turn, container);
  const others = container
    .organisation()
    .people.filter(({ aadObjectId }) => aadObjectId !== person)
    .map(({ name }) => name);
  const said = readAbsenceWords(turn.words, { today: todayOf(container), others });
  if (said.kind === 'unclear') return await show(turn, container, 'unclear');
  if (said.kind === 'weekly') {
    const { weekly: known, weeklyFrom: from } = await container.absences.allOf(person);
    const days = [...known, ...said.days];
    await container.absences.change(person, person, {
      type: 'weekly',
      days,
      ...(from === undefined ? {} : { from }),
    });
    return await show(turn, container, 'weekly');
  }
  const { from, until } = said;
  await container.absences.change(person, person, { type: 'add', from, until, by: person });
  return await show(turn, container, { from, until });
}

async function show(turn: StaffTurn, container: Container, set: AbsenceModel['set'] = null): Promise<Answer> {
  const { person, locale } = turn.actor;
  return { kind: 'card', card: await cardOf(person, locale, container, set) };
}

async function cardOf(
  person: string,
  locale: Locale,
  container: Container,
  set: AbsenceModel['set'],
): Promise<RenderedCard> {
  const organisation = container.organisation();
  const [away, office] = await Promise.all([
    container.absences.allOf(person),
    container.absences.office(organisation),
  ]);
  const today = todayOf(container);
  return renderAbsence({
    locale,
    today,
    person,
    away,
    now: isAway(away, today),
    names: Object.fromEntries(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name])),
    set,
    others: organisation.people
      .filter(({ aadObjectId }) => mayRecord(person, aadObjectId, office))
      .map(({ aadObjectId: id, name }) => ({ id, name })),
  });
}

interface Days {
  readonly from: string;
  readonly until: string;
}

async function add(turn: StaffTurn, days: Days, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  if (!isPossible(days, container)) return shortNotice(turn, 'dayNotPossible');
  const { from, until } = days;
  await container.absences.change(person, person, { type: 'add', from, until, by: person });
  return await show(turn, container, { from, until });
}

const isPossible = ({ from, until }: Days, container: Container): boolean =>
  from <= until && until >= todayOf(container);

/** By the manager, the office or a trainer; the person it is about is told. */
async function addFor(
  turn: StaffTurn,
  data: { readonly person: string; readonly fromFor: string; readonly untilFor: string },
  container: Container,
): Promise<Answer> {
  const { person: by } = turn.actor;
  const person = chosenPerson(data.person);
  if (person === null) return notUnderstood(turn, data.person);
  const days = { from: data.fromFor, until: data.untilFor };
  if (!mayRecord(by, person, await container.absences.office(container.organisation())))
    return shortNotice(turn, notForYou);
  if (!isPossible(days, container)) return shortNotice(turn, 'dayNotPossible');
  await container.absences.change(person, by, { type: 'add', ...days, by });
  return shortNotice(turn, savedFor);
}

async function weekly(
  turn: StaffTurn,
  { days, weeklyFrom: from }: { readonly days: string; readonly weeklyFrom: string },
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const chosen = days.split(',').filter((day) => /^[1-7]$/.test(day));
  await container.absences.change(person, person, { type: 'weekly', days: chosen.map(Number), from });
  return await show(turn, container, chosen.length === 0 ? null : 'weekly');
}

async function drop(turn: StaffTurn, { id }: { readonly id: string }, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  const [from = '', until = ''] = id.split('/');
  await container.absences.change(person, person, { type: 'drop', from, until });
  return await show(turn, container);
}

/** Whether somebody may record it for somebody else: their manager, those who run the office, and trainers. */
function mayRecord(by: string, person: string, office: OfficeMoment): boolean {
  const { organisation, now } = office;
  if (by === person || !isEmployed(organisation, person, now)) return false;
  const known = organisation.people.find(({ aadObjectId }) => aadObjectId === by);
  const about = organisation.people.find(({ aadObjectId }) => aadObjectId === person);
  return (
    about?.manager === by ||
    keepsOffice(office, by) ||
    (known !== undefined && rolesOf(organisation, known, now).includes('trainer'))
  );
}

const todayOf = (container: Container): string =>
  dayOf(container.clock.now(), container.organisation().office.timeZone);
