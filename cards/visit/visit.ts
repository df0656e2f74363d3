import type { ActionFor } from '../../services/contract';
import { visitActions, type OnVisit } from '../../services/visit/contract';
import { dateAndTime, dayName } from '../dates';
import type { RenderedCard } from '../render';
import {
  type Badge,
  type Button,
  button,
  type Fact,
  fieldData,
  press,
  type Prompt,
} from '../shared/elements';
import { renderRecord } from '../shared/record';
import { refreshing } from '../shared/refresh';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import { bannersOf } from './visit-banners';
import { dataOf, doerName, isIn, nameOf, type VisitView } from './visit-view';

/**
 * One visit, for whom it concerns.
 * Actions: `visit.answer` (data `answer`), `visit.send` (input `colleague`), `visit.refuse`, `visit.collect`,
 * `visit.upstairs`, `visit.leave`, `visit.stay`, `visit.changeForm`, `visit.cancel`, `visit.arrive` (data `way`),
 * `visit.atDoor`, `visit.deliver`, `visit.form`; refresh: `visit.view`.
 */
export function renderVisit(view: VisitView): RenderedCard {
  const texts = textsFor(view.locale);
  const { visit } = texts;
  const { buttons, prompts, later } = actionsOf(view, texts);
  const card = renderRecord({
    locale: view.locale,
    summary: visit.summary(view.visit.id),
    eyebrow: visit.eyebrow(view.visit.id),
    title: visit.formEyebrow,
    badge: badgeOf(view, texts),
    banners: bannersOf(view, texts),
    what: [{ label: visit.field.name, lines: [displayName(view.visit.facts.name, 100)] }],
    facts: mainFacts(view, texts),
    buttons,
    prompts,
    details: {
      toggle: isIn(view, 'arrived') ? visit.otherwise : texts.incident.details,
      facts: courseFacts(view, texts),
      ...later,
    },
  });
  return view.userId === undefined ? card : refreshing(card, visitActions.view, dataOf(view), view.userId);
}

function badgeOf(view: VisitView, { visit }: Texts): Badge {
  const { status } = view.visit;
  if (isIn(view, 'arrived') && view.visit.arrival.atDoorAt !== null)
    return { text: visit.atDoorBadge, style: 'attention' };
  const styles: Partial<Record<typeof status, Badge['style']>> = {
    expected: 'accent',
    arrived: 'warning',
    collected: 'good',
    refused: 'attention',
    delivered: 'warning',
  };
  return { text: visit.status[status], style: styles[status] ?? 'emphasis' };
}

function mainFacts(view: VisitView, texts: Texts): readonly Fact[] {
  const { fact, kind, block } = texts.visit;
  const { facts, host } = view.visit;
  return [
    ...(facts.company === '' ? [] : [{ label: fact.company, lines: [displayName(facts.company, 100)] }]),
    ...(facts.kind === 'guest' ? [] : [{ label: fact.kind, lines: [kind[facts.kind]] }]),
    ...(facts.people > 1 ? [{ label: fact.people, lines: [String(facts.people)] }] : []),
    ...(view.reader === 'host' ? [] : [{ label: fact.host, lines: [nameOf(view, host)] }]),
    { label: fact.when, lines: [block(dayName(facts.day, view.locale), facts.from, facts.until)] },
    ...(view.place === null ? [] : [{ label: fact.where, lines: [displayName(view.place, 60)] }]),
    ...(facts.remark === ''
      ? []
      : [{ label: fact.remark, lines: displayLines(facts.remark, { max: 300, cut: texts.visit.cut }) }]),
  ];
}

/** Who did what and when: the chain of escort among it (features C10). */
function courseFacts(view: VisitView, texts: Texts): readonly Fact[] {
  const { fact, by, way, answer: said } = texts.visit;
  const { visit } = view;
  const when = (iso: string): string => dateAndTime(iso, view.locale);
  const arrival = 'arrival' in visit ? visit.arrival : null;
  const answer = 'answer' in visit ? visit.answer : null;
  const escort = 'escort' in visit ? visit.escort : null;
  return [
    {
      label: texts.visit.status.expected,
      lines: [by(doerName(view, visit.announced.by, texts), when(visit.announced.at))],
    },
    ...(arrival
      ? [
          {
            label: fact.arrived,
            lines: [by(doerName(view, arrival.by, texts), when(arrival.at)), way[arrival.way]],
          },
        ]
      : []),
    ...(answer
      ? [{ label: fact.answer, lines: [by(said[answer.kind](nameOf(view, answer.escort)), when(answer.at))] }]
      : []),
    ...(escort ? [{ label: fact.fetched, lines: [by(nameOf(view, escort.by), when(escort.from))] }] : []),
    ...(escort?.upstairsAt ? [{ label: fact.upstairs, lines: [when(escort.upstairsAt)] }] : []),
    ...(visit.status === 'left'
      ? [{ label: fact.left, lines: [by(doerName(view, visit.left.by, texts), when(visit.left.at))] }]
      : []),
  ];
}

interface Actions {
  readonly buttons: readonly Button[];
  readonly prompts: readonly Prompt[];
  /** Behind the toggle. */
  readonly later: { readonly buttons?: readonly Button[]; readonly prompts?: readonly Prompt[] };
}

const none: Actions = { buttons: [], prompts: [], later: {} };

function actionsOf(view: VisitView, texts: Texts): Actions {
  if (isIn(view, 'expected')) return whileExpected(view, texts);
  if (isIn(view, 'arrived')) return view.reader === 'desk' ? atDesk(view, texts) : whenArrived(view, texts);
  if (isIn(view, 'collected')) return whenCollected(view, texts);
  const again = press(texts.visit.again, visitActions.form, {});
  return view.reader === 'host' ? { ...none, buttons: [again] } : none;
}

const onVisit = (
  view: VisitView,
  title: string,
  action: ActionFor<OnVisit>,
  style: Button['style'] = 'default',
): Button => press(title, action, dataOf(view), style);

function whileExpected(view: VisitView, { visit }: Texts): Actions {
  const arrive = press(visit.arrive, visitActions.arrive, { ...dataOf(view), way: 'reception' }, 'positive');
  const garage = press(visit.arriveGarage, visitActions.arrive, { ...dataOf(view), way: 'garage' });
  const deliver =
    view.visit.facts.kind === 'guest' ? [] : [onVisit(view, visit.deliver, visitActions.deliver)];
  if (view.reader === 'desk') return { ...none, buttons: [arrive, garage, ...deliver] };
  return {
    ...none,
    buttons: [
      onVisit(view, visit.change, visitActions.changeForm),
      onVisit(view, visit.cancel, visitActions.cancel),
    ],
    later: { buttons: [arrive, garage] },
  };
}

/**
 * The host's answers: what is pressed most, and the rest behind the toggle (architecture §7: at most three actions).
 */
function whenArrived(view: VisitView, texts: Texts): Actions {
  const { visit } = texts;
  const refuse = refusePrompt(view, texts);
  const send = colleaguePrompt(view, texts);
  if (!isIn(view, 'arrived') || view.visit.answer !== null)
    return {
      buttons: [onVisit(view, visit.collect, visitActions.collect, 'positive')],
      prompts: send,
      later: { prompts: [refuse] },
    };
  const coming = press(visit.coming, visitActions.answer, { ...dataOf(view), answer: 'coming' }, 'positive');
  const five = press(visit.fiveMinutes, visitActions.answer, { ...dataOf(view), answer: 'fiveMinutes' });
  const collect = onVisit(view, visit.collect, visitActions.collect);
  return view.visit.unexpected
    ? { buttons: [coming], prompts: [refuse], later: { buttons: [five], prompts: send } }
    : { buttons: [coming, five], prompts: [], later: { buttons: [collect], prompts: [...send, refuse] } };
}

function atDesk(view: VisitView, { visit }: Texts): Actions {
  const deliver =
    view.visit.facts.kind === 'guest' ? [] : [onVisit(view, visit.deliver, visitActions.deliver)];
  return {
    ...none,
    buttons: [
      onVisit(view, visit.atDoorButton, visitActions.atDoor),
      onVisit(view, visit.leave, visitActions.leave),
      ...deliver,
    ],
  };
}

function whenCollected(view: VisitView, { visit }: Texts): Actions {
  const leave = onVisit(view, visit.leave, visitActions.leave, 'positive');
  if (!isIn(view, 'collected') || view.reader === 'desk') return { ...none, buttons: [leave] };
  const up =
    view.visit.escort.upstairsAt === null ? [onVisit(view, visit.upstairs, visitActions.upstairs)] : [];
  const stay = view.visit.askedAt === null ? [] : [onVisit(view, visit.stay, visitActions.stay)];
  return { ...none, buttons: [leave, ...up, ...stay] };
}

function colleaguePrompt(view: VisitView, texts: Texts): readonly Prompt[] {
  const { visit } = texts;
  if (view.colleagues.length === 0) return [];
  const choices = view.colleagues
    .slice(0, 100)
    .map(({ id, name }) => ({ title: displayName(name, 40), value: id }));
  const field = fieldData({
    type: 'choice',
    id: 'colleague',
    label: visit.colleagueLabel,
    value: '',
    placeholder: visit.choose,
    style: 'filtered',
    multiple: false,
    choices,
    required: true,
    errorMessage: visit.faultError,
    faults: [],
  });
  const send = button(visit.colleague, visitActions.send, dataOf(view), { style: 'positive' });
  return [{ title: visit.colleague, style: 'default', fields: [field], buttons: [send] }];
}

/** The question stands above the only button that says no. */
const refusePrompt = (view: VisitView, { visit }: Texts): Prompt => ({
  title: visit.unknown,
  style: 'destructive',
  fields: [],
  questions: [visit.unknownQuestion],
  buttons: [onVisit(view, visit.unknownSend, visitActions.refuse, 'destructive')],
});
