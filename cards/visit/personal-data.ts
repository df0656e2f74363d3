import type { Locale } from '../../services/people/roles';
import { tellingsOf } from '../../services/visit/contract';
import type { Deed, Doer, Missing, Visit } from '../../services/visit/model';
import { type Cell, type Column, momentText, type Sheet, tableOf } from '../sheets/sheet';
import { textsFor } from '../texts';

export interface OwnVisitsModel {
  readonly locale: Locale;
  readonly visits: readonly Visit[];
  /** Names by Entra object id; ids of people who left stand for themselves. */
  readonly names: Readonly<Record<string, string>>;
}

/** Visits that somebody received, announced or was called to, with everything kept of them. */
export const ownVisits = (model: OwnVisitsModel): Sheet =>
  tableOf<Visit>(textsFor(model.locale).personalData.visits, model.visits, [
    ...announcedColumns(model),
    ...courseColumns(model),
  ]);

function announcedColumns({ names, locale }: OwnVisitsModel): readonly Column<Visit>[] {
  const { personalData, visit: texts } = textsFor(locale);
  const { visit } = personalData;
  return [
    [visit.id, 12, ({ id }) => id],
    [visit.status, 14, ({ status }) => texts.status[status]],
    [visit.day, 12, ({ facts }) => facts.day],
    [visit.from, 8, ({ facts }) => facts.from],
    [visit.until, 8, ({ facts }) => facts.until],
    [visit.name, 30, ({ facts }) => facts.name],
    [visit.company, 30, ({ facts }) => facts.company],
    [visit.kind, 16, ({ facts }) => texts.kind[facts.kind]],
    [visit.people, 8, ({ facts }) => facts.people],
    [visit.others, 30, ({ facts }) => facts.others ?? null],
    [visit.remark, 40, ({ facts }) => facts.remark],
    [visit.askedFor, 20, ({ facts }) => facts.askedFor ?? null],
    [visit.weeks, 8, ({ facts }) => facts.weeks ?? null],
    [visit.series, 12, ({ series }) => series ?? null],
    [visit.place, 16, ({ location }) => location],
    [visit.host, 24, ({ host }) => names[host] ?? host],
  ];
}

const moment = (iso: string | null | undefined): Cell => (iso ? new Date(iso) : null);

/** Who missed them in a count, what was told of them, and who saw them after all. */
function missingOf(
  missing: Missing | undefined,
  named: (person: string) => string,
  doer: (by: Doer) => string,
  foundWord: string,
): Cell {
  if (!missing) return null;
  const { by, at, found } = missing;
  return [
    `${named(by)}, ${momentText(at)}`,
    ...tellingsOf(missing).map((told) => `${doer(told.by)}, ${momentText(told.at)}: ${told.words}`),
    ...(found ? [`${foundWord}: ${named(found.by)}, ${momentText(found.at)}`] : []),
  ].join('; ');
}

/** Who did what and when. */
function courseColumns({ names, locale }: OwnVisitsModel): readonly Column<Visit>[] {
  const { personalData, visit: texts } = textsFor(locale);
  const { visit } = personalData;
  const named = (person: string): string => names[person] ?? person;
  const name = (person: string | undefined): Cell => (person === undefined ? null : named(person));
  const doer = (by: Doer): string => ('person' in by ? named(by.person) : texts.aDesk);
  const deed = (done: Deed | undefined): Cell => (done ? `${doer(done.by)}, ${momentText(done.at)}` : null);
  return [
    [visit.announced, 30, ({ announced }) => deed(announced)],
    [visit.handed, 30, ({ handedBy }) => deed(handedBy)],
    [visit.untold, 24, ({ untold }) => name(untold)],
    [visit.undone, 30, ({ undone }) => deed(undone)],
    [visit.missing, 40, ({ missing }) => missingOf(missing, named, doer, texts.foundTitle)],
    [
      visit.arrived,
      30,
      (one) =>
        'arrival' in one
          ? `${doer(one.arrival.by)}, ${momentText(one.arrival.at)}, ${texts.way[one.arrival.way]}`
          : null,
    ],
    [visit.called, 30, (one) => calledOf(one)?.map(named).join(', ') ?? null],
    [visit.answer, 30, (one) => answerOf(one, names, texts.answer)],
    [visit.declined, 24, (one) => (one.status === 'arrived' ? name(one.declined) : null)],
    [
      visit.fetched,
      30,
      (one) =>
        'escort' in one && one.escort ? `${named(one.escort.by)}, ${momentText(one.escort.from)}` : null,
    ],
    [visit.upstairs, 20, (one) => ('escort' in one ? moment(one.escort?.upstairsAt) : null)],
    [visit.left, 30, (one) => (one.status === 'left' ? deed(one.left) : null)],
    [
      visit.ended,
      30,
      (one) => ('ended' in one ? deed(one.ended) : 'endedAt' in one ? moment(one.endedAt) : null),
    ],
    [visit.pickedUp, 30, (one) => (one.status === 'delivered' ? deed(one.pickedUp) : null)],
    [visit.reason, 30, (one) => (one.status === 'refused' ? one.reason : null)],
  ];
}

/** Those called to it; for a parcel, those told instead of the receiver. */
function calledOf(visit: Visit): readonly string[] | null {
  if (visit.status === 'delivered') return visit.instead ?? null;
  return 'arrival' in visit ? visit.arrival.called : null;
}

function answerOf(
  visit: Visit,
  names: Readonly<Record<string, string>>,
  words: Readonly<Record<string, (name: string) => string>>,
): Cell {
  const answer = 'answer' in visit ? visit.answer : null;
  if (!answer) return null;
  const said = words[answer.kind]?.(names[answer.escort] ?? answer.escort) ?? answer.kind;
  return `${said}, ${names[answer.by] ?? answer.by}, ${momentText(answer.at)}`;
}

/** Visits of others to which somebody was called, or that they handled: what they did, and nothing of who came. */
export function othersVisits({ visits, locale }: OwnVisitsModel, person: string): Sheet {
  const { personalData, visit: texts } = textsFor(locale);
  const { visit } = personalData;
  return tableOf<Visit>(personalData.othersVisits, visits, [
    [visit.id, 12, ({ id }) => id],
    [visit.day, 12, ({ facts }) => facts.day],
    [visit.place, 16, ({ location }) => location],
    [personalData.othersVisit.what, 60, (one) => didAt(one, person, visit, texts.answer).join('; ')],
  ]);
}

function didAt(
  visit: Visit,
  person: string,
  words: ReturnType<typeof textsFor>['personalData']['visit'],
  answers: Readonly<Record<string, (name: string) => string>>,
): readonly string[] {
  const own = (what: string, done: Deed | null | undefined): readonly string[] =>
    done && 'person' in done.by && done.by.person === person ? [`${what} ${momentText(done.at)}`] : [];
  const answer = 'answer' in visit ? visit.answer : null;
  const escort = 'escort' in visit ? visit.escort : null;
  return [
    ...(calledOf(visit)?.includes(person) ? [words.called] : []),
    ...own(words.arrived, 'arrival' in visit ? visit.arrival : null),
    ...(answer && (answer.by === person || answer.escort === person)
      ? [`${words.answer} ${momentText(answer.at)}: ${answers[answer.kind]?.('') ?? answer.kind}`]
      : []),
    ...(visit.status === 'arrived' && visit.declined === person ? [words.declined] : []),
    ...(escort?.by === person ? [`${words.fetched} ${momentText(escort.from)}`] : []),
    ...own(words.left, visit.status === 'left' ? visit.left : null),
    ...own(words.ended, 'ended' in visit ? visit.ended : null),
    ...own(words.pickedUp, visit.status === 'delivered' ? visit.pickedUp : null),
  ];
}
