import { isForUnknown, visitActions } from '../../services/visit/contract';
import type { Escort } from '../../services/visit/model';
import { dateAndTime, dayName, timeOfDay } from '../dates';
import type { RenderedCard } from '../render';
import { type Badge, type Button, type Fact, press, type Prompt } from '../shared/elements';
import { renderRecord } from '../shared/record';
import { refreshing } from '../shared/refresh';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import { bannersOf } from './visit-banners';
import {
  amendPrompt,
  cancelPrompt,
  colleaguePrompt,
  handOverPrompt,
  onVisit,
  peoplePrompt,
  refusePrompt,
  tellPrompt,
} from './visit-prompts';
import { dataOf, doerName, isIn, isMissing, nameOf, type VisitModel, isAskedToFetch } from './visit-model';

/** One visit, for those it concerns. */
export function renderVisit(model: VisitModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { visit } = texts;
  const { buttons, prompts, later, mending } = withMending(actionsOf(model, texts), model, texts);
  const card = renderRecord({
    locale: model.locale,
    summary: visit.summary(model.visit.id),
    eyebrow: visit.eyebrow(model.visit.id),
    title: visit.formEyebrow,
    badge: badgeOf(model, texts),
    banners: bannersOf(model, texts),
    what: [{ label: visit.field.name, lines: [displayName(model.visit.facts.name, 100)] }],
    facts: mainFacts(model, texts),
    buttons,
    prompts,
    details: {
      toggle: isIn(model, 'arrived') ? visit.otherwise : texts.incident.details,
      facts: courseFacts(model, texts),
      ...later,
      ...(mending ? { rows: [mending] } : {}),
    },
  });
  return model.userId === undefined ? card : refreshing(card, visitActions.view, dataOf(model), model.userId);
}

function badgeOf(model: VisitModel, texts: Texts): Badge {
  const { status } = model.visit;
  if (isMissing(model)) return { text: texts.visit.missingBadge, style: 'attention' };
  const { visit } = texts;
  if (isIn(model, 'arrived') && model.visit.arrival.atDoorAt !== null)
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

function mainFacts(model: VisitModel, texts: Texts): readonly Fact[] {
  const { fact, kind, block } = texts.visit;
  const { facts, host } = model.visit;
  return [
    ...(facts.company === '' ? [] : [{ label: fact.company, lines: [displayName(facts.company, 100)] }]),
    ...(facts.kind === 'guest' ? [] : [{ label: fact.kind, lines: [kind[facts.kind]] }]),
    ...(facts.people > 1 ? [{ label: fact.people, lines: [String(facts.people)] }] : []),
    ...(facts.others === undefined || facts.others === ''
      ? []
      : [
          {
            label: fact.others,
            lines: displayLines(facts.others, { max: 300, cut: texts.shared.shortened }),
          },
        ]),
    ...(model.reader === 'host' ? [] : [{ label: fact.host, lines: [nameOf(model, host)] }]),
    { label: fact.when, lines: [block(dayName(facts.day, model.locale), facts.from, facts.until)] },
    ...(model.place === null ? [] : [{ label: fact.where, lines: [displayName(model.place, 60)] }]),
    ...weeklyFact(model, texts),
    ...(facts.remark === ''
      ? []
      : [
          {
            label: fact.remark,
            lines: displayLines(facts.remark, { max: 300, cut: texts.shared.shortened }),
          },
        ]),
  ];
}

function weeklyFact({ visit: { facts, series } }: VisitModel, { visit }: Texts): readonly Fact[] {
  if (facts.weeks !== undefined) return [{ label: visit.fact.weekly, lines: [visit.weekly(facts.weeks)] }];
  return series === undefined ? [] : [{ label: visit.fact.weekly, lines: [visit.ofSeries(series)] }];
}

/** Who did what and when, including the chain of escort (features C10). */
function courseFacts(model: VisitModel, texts: Texts): readonly Fact[] {
  const { fact, by, way, answer: said } = texts.visit;
  const { visit } = model;
  const when = (iso: string): string => dateAndTime(iso, model.locale);
  const arrival = 'arrival' in visit ? visit.arrival : null;
  const answer = 'answer' in visit ? visit.answer : null;
  const escort = 'escort' in visit ? visit.escort : null;
  return [
    {
      label: texts.visit.status.expected,
      lines: [by(doerName(model, visit.announced.by, texts), when(visit.announced.at))],
    },
    ...(arrival
      ? [
          {
            label: fact.arrived,
            lines: [by(doerName(model, arrival.by, texts), when(arrival.at)), way[arrival.way]],
          },
        ]
      : []),
    ...(arrival?.holds ?? []).map(({ from, until }) => ({
      label: fact.held,
      lines: [texts.visit.heldFor(when(from), timeOfDay(until, model.locale))],
    })),
    ...(answer
      ? [
          {
            label: fact.answer,
            lines: [by(said[answer.kind](nameOf(model, answer.escort)), when(answer.at))],
          },
        ]
      : []),
    ...(escort ? [{ label: fact.fetched, lines: fetchedLines(model, escort, texts) }] : []),
    ...(escort?.upstairsAt ? [{ label: fact.upstairs, lines: [when(escort.upstairsAt)] }] : []),
    ...(visit.status === 'left'
      ? [{ label: fact.left, lines: [by(doerName(model, visit.left.by, texts), when(visit.left.at))] }]
      : []),
  ];
}

/** Somebody else may have said so: it never reads as if the escort had. */
function fetchedLines(model: VisitModel, { by, from, toldBy }: Escort, texts: Texts): readonly string[] {
  const { visit } = texts;
  const line = visit.by(nameOf(model, by), dateAndTime(from, model.locale));
  return toldBy ? [line, visit.toldBy(doerName(model, toldBy, texts))] : [line];
}

interface Actions {
  readonly buttons: readonly Button[];
  readonly prompts: readonly Prompt[];
  /** Behind the toggle. */
  readonly later: { readonly buttons?: readonly Button[]; readonly prompts?: readonly Prompt[] };
}

interface Row {
  readonly buttons: readonly Button[];
  readonly prompts: readonly Prompt[];
}

/** Corrects a mistake, for the person looking at the visit: separate from what comes next. */
function withMending(
  actions: Actions,
  model: VisitModel,
  texts: Texts,
): Actions & { readonly mending?: Row } {
  const { visit } = texts;
  const title = isIn(model, 'left') ? visit.undoLeft : visit.undoArrived;
  const buttons = model.undoable ? [onVisit(model, title, visitActions.undo)] : [];
  const prompts = isIn(model, 'arrived', 'collected') ? [amendPrompt(model, texts)] : [];
  return buttons.length + prompts.length === 0 ? actions : { ...actions, mending: { buttons, prompts } };
}

const none: Actions = { buttons: [], prompts: [], later: {} };

function actionsOf(model: VisitModel, texts: Texts): Actions {
  if (!isMissing(model)) return ordinaryActionsOf(model, texts);
  // Nobody fetches somebody who is being looked for; that they went home is something the BHV must hear as well.
  const leave = isIn(model, 'left') ? [] : [onVisit(model, texts.visit.leave, visitActions.leave)];
  return { buttons: [], prompts: [tellPrompt(model, texts)], later: { buttons: leave } };
}

function ordinaryActionsOf(model: VisitModel, texts: Texts): Actions {
  if (isIn(model, 'expected')) return whileExpected(model, texts);
  if (isIn(model, 'arrived'))
    return model.reader === 'desk' ? atDesk(model, texts) : whenArrived(model, texts);
  if (isIn(model, 'collected')) return whenCollected(model, texts);
  if (isIn(model, 'delivered') && model.visit.pickedUp === undefined) return whileLying(model, texts);
  const again = press(texts.visit.again, visitActions.form, {});
  return model.reader === 'host' ? { ...none, buttons: [again] } : none;
}

function whileExpected(model: VisitModel, texts: Texts): Actions {
  const { visit, shared } = texts;
  const arrive = press(visit.arrive, visitActions.arrive, { ...dataOf(model), way: 'reception' }, 'positive');
  const garage = press(visit.arriveGarage, visitActions.arrive, { ...dataOf(model), way: 'garage' });
  const deliver =
    model.visit.facts.kind === 'guest' ? [] : [onVisit(model, visit.deliver, visitActions.deliver)];
  const change = onVisit(model, shared.change, visitActions.changeForm);
  const weekly = model.visit.series !== undefined;
  const cancel = weekly ? [] : [onVisit(model, visit.cancel, visitActions.cancel)];
  const cancelRow = weekly ? [cancelPrompt(model, texts)] : [];
  if (model.reader === 'desk')
    return {
      ...none,
      buttons: [arrive, garage, ...deliver],
      later: { buttons: [change, ...cancel], prompts: cancelRow },
    };
  return {
    ...none,
    buttons: [change, ...cancel],
    prompts: cancelRow,
    later: {
      buttons: [arrive, garage, ...(model.reader === 'office' ? deliver : [])],
      prompts: handOverPrompt(model, texts),
    },
  };
}

/** The receiver has it, or was seen fetching it; if nobody knew who it is for, that is found out. */
function whileLying(model: VisitModel, { visit }: Texts): Actions {
  const unknown = isForUnknown(model.visit);
  const own = model.reader === 'host' && !unknown;
  const pickUp = onVisit(model, own ? visit.pickUp : visit.fetchedButton, visitActions.pickUp, 'positive');
  const pass = peoplePrompt(model, {
    title: visit.passOn,
    send: visit.passOnSend,
    id: 'to',
    label: visit.passOnTo,
    action: visitActions.handOver,
  });
  if (unknown) return { buttons: [], prompts: pass, later: { buttons: [pickUp] } };
  return { ...none, buttons: [pickUp], later: own ? {} : { prompts: pass } };
}

/**
 * The host's answers: the most pressed ones, and the rest behind the toggle (architecture §7: at most three actions).
 */
function whenArrived(model: VisitModel, texts: Texts): Actions {
  const { visit } = texts;
  if (isIn(model, 'arrived') && (model.visit.askedAt ?? null) !== null)
    return {
      ...none,
      buttons: [
        onVisit(model, visit.leave, visitActions.leave, 'positive'),
        onVisit(model, visit.stay, visitActions.stay),
        onVisit(model, visit.collect, visitActions.collect),
      ],
    };
  const refuse = refusePrompt(model, texts);
  // The office signs out for somebody who forgot.
  const leave = model.reader === 'office' ? [onVisit(model, visit.leave, visitActions.leave)] : [];
  // People are counted outside: nobody says now that they come.
  if (isHeld(model)) return { ...none, later: { buttons: leave } };
  const send = colleaguePrompt(model, texts);
  const coming = press(visit.coming, visitActions.answer, { ...dataOf(model), answer: 'coming' }, 'positive');
  if (!isIn(model, 'arrived') || model.visit.answer !== null) {
    const asked = isAskedToFetch(model);
    const fetched = onVisit(model, visit.collect, visitActions.collect, asked ? 'default' : 'positive');
    return {
      buttons: asked ? [coming, onVisit(model, visit.cannot, visitActions.decline), fetched] : [fetched],
      prompts: send,
      later: { buttons: leave, prompts: [refuse] },
    };
  }
  const five = press(visit.fiveMinutes, visitActions.answer, { ...dataOf(model), answer: 'fiveMinutes' });
  const collect = onVisit(model, visit.collect, visitActions.collect);
  return model.visit.unexpected
    ? { buttons: [coming], prompts: [refuse], later: { buttons: [five, ...leave], prompts: send } }
    : {
        buttons: [coming, five],
        prompts: [],
        later: { buttons: [collect, ...leave], prompts: leave.length > 0 ? send : [...send, refuse] },
      };
}

/** People are counted outside, and nobody is called to a visitor. */
const isHeld = (model: VisitModel): boolean =>
  isIn(model, 'arrived') && model.visit.arrival.heldAt !== undefined;

/** Nobody who was not announced is sent up before somebody said yes. */
const waitsForYes = (model: VisitModel): boolean =>
  isIn(model, 'arrived') && model.visit.unexpected && model.visit.answer === null;

function atDesk(model: VisitModel, { visit }: Texts): Actions {
  const deliver =
    model.visit.facts.kind === 'guest' ? [] : [onVisit(model, visit.deliver, visitActions.deliver)];
  const leave = onVisit(model, visit.leave, visitActions.leave);
  // While people are counted outside nobody fetches anybody, and nobody opens the door.
  if (waitsForYes(model) || isHeld(model)) return { ...none, buttons: [leave, ...deliver] };
  return {
    ...none,
    buttons: [
      onVisit(model, visit.fetchedButton, visitActions.fetched, 'positive'),
      onVisit(model, visit.atDoorButton, visitActions.atDoor),
      ...(deliver.length > 0 ? deliver : [leave]),
    ],
    later: deliver.length > 0 ? { buttons: [leave] } : {},
  };
}

function whenCollected(model: VisitModel, { visit }: Texts): Actions {
  const leave = onVisit(model, visit.leave, visitActions.leave, 'positive');
  if (!isIn(model, 'collected') || model.reader === 'desk') return { ...none, buttons: [leave] };
  const up =
    model.visit.escort.upstairsAt === null ? [onVisit(model, visit.upstairs, visitActions.upstairs)] : [];
  const stay = model.visit.askedAt === null ? [] : [onVisit(model, visit.stay, visitActions.stay)];
  return { ...none, buttons: [leave, ...up, ...stay] };
}
