import { trainingActions } from '../../services/training/contract';
import type { Progress } from '../../services/nudges/progress';
import type { RenderedCard } from '../render';
import { type Banner, button, fieldElement, press, type Prompt } from '../shared/elements';
import { choiceInput } from '../shared/fields';
import type { Choosable } from '../shared/people';
import { renderRecord } from '../shared/record';
import { refreshing } from '../shared/refresh';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { progressFact } from './progress';
import { timeOfDay } from '../dates';
import {
  movedLine,
  sessionBadge,
  sessionFacts,
  sessionLinks,
  type SessionModel,
  titleFact,
} from './session-facts';

export interface OwnedSessionModel extends SessionModel {
  /** Not begun yet: it can be changed and cancelled. */
  readonly open: boolean;
  /** Over, and the attendance is not final. */
  readonly over: boolean;
  /** Fewer places than people who must come; null when there are enough. */
  readonly short: { readonly room: number; readonly people: number } | null;
  readonly progress: Progress;
  /** How many of those invited hear of it too late; absent: nobody. */
  readonly unheard?: number;
  readonly giver: {
    readonly name: string;
    /** The reader is. */
    readonly own: boolean;
    /** Away on that day, or cannot be reached. */
    readonly away: boolean;
    /** The role by which they give it ends. */
    readonly ends?: boolean;
    /** Name of its trainer before it was taken over; null: it was not. */
    readonly before: string | null;
  };
  /** The reader organises it and is invited to it too. */
  readonly comes?: boolean;
  /** Between these instants its code counts (ISO). */
  readonly code: { readonly from: string; readonly until: string };
  /** Those to whom it can be handed; absent: nobody. */
  readonly givers?: readonly Choosable[];
  /** The reader may change it and record who was there; the board only looks on. */
  readonly acts: boolean;
  /** The reader may print the code for the room. */
  readonly prints: boolean;
  readonly userId?: string;
}

/** A session, for its trainer. */
export function renderOwnedSession(model: OwnedSessionModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { training, trainingLists } = texts;
  const { session, places } = model;
  const { attended, taken, waiting } = places;
  const card = renderRecord({
    locale: model.locale,
    summary: training.summary(session.id),
    eyebrow: training.eyebrow(session.id),
    title: titleOf(model, training),
    badge: sessionBadge(model, texts),
    banners: bannersOf(model, texts),
    what: [titleFact(session.facts, texts)],
    facts: [
      ...sessionFacts(model, texts),
      ...(session.facts.yearly ? [{ label: training.fact.yearly, lines: [training.yearly] }] : []),
      ...(session.facts.outside
        ? []
        : [{ label: training.fact.giver, lines: [displayName(model.giver.name, 60)] }]),
      { label: training.attendance, lines: [trainingLists.counts(attended, taken, waiting)] },
      ...(session.status === 'cancelled'
        ? []
        : [progressFact(model.progress, texts, session.status === 'closed', model.unheard)]),
    ],
    links: model.open ? [] : sessionLinks(session, texts),
    ...actionsOf(model, texts),
  });
  const data = { session: session.id };
  return model.userId === undefined ? card : refreshing(card, trainingActions.manage, data, model.userId);
}

function titleOf({ over, giver, session }: OwnedSessionModel, training: Texts['training']): string {
  if (over) return training.overTitle;
  if (giver.own) return training.ownerTitle;
  return session.facts.outside ? training.managedTitle : training.sessionOf(displayName(giver.name, 60));
}

/** Who gives it now, for its former trainer; and that nobody can, for those who may take over. */
function giverBanners({ giver, session, acts }: OwnedSessionModel, { training }: Texts): readonly Banner[] {
  if (session.status !== 'planned') return [];
  if (giver.away && !giver.own && acts) {
    const title = training.giverAwayTitle(displayName(giver.name, 60));
    return [{ style: 'attention', title, lines: [training.giverAway] }];
  }
  if (giver.before === null) return [];
  const before = displayName(giver.before, 60);
  const lines = [
    giver.own ? training.takenOverOwn(before) : training.takenOver(before, displayName(giver.name, 60)),
  ];
  return [{ style: 'accent', title: training.takenOverTitle, lines }];
}

/** What was printed or told before says another time. */
function movedBanner(model: OwnedSessionModel, texts: Texts): readonly Banner[] {
  const line = movedLine(model, texts);
  if (line === null || model.over || model.session.status !== 'planned') return [];
  const { training } = texts;
  const [from, until] = [model.code.from, model.code.until].map((iso) => timeOfDay(iso, model.locale));
  const old = model.prints ? [training.sheetOld(from ?? '', until ?? '')] : [];
  return [{ style: 'warning', title: training.movedTitle, lines: [line, ...old] }];
}

function bannersOf(model: OwnedSessionModel, texts: Texts): readonly Banner[] {
  const { over, session, short, open } = model;
  const { training } = texts;
  if (session.status === 'cancelled')
    return [{ style: 'attention', title: training.cancelledTitle, lines: [] }];
  if (session.status === 'closed' && session.bySelf)
    return [{ style: 'warning', title: training.closedBySelfTitle, lines: [training.closedBySelf] }];
  const giver = giverBanners(model, texts);
  if (over) return [...giver, { style: 'warning', title: training.overTitle, lines: [training.overText] }];
  return [
    ...giver,
    ...movedBanner(model, texts),
    ...(session.proposed
      ? [{ style: 'accent' as const, title: training.proposedTitle, lines: [training.proposed] }]
      : []),
    ...(model.unheard && open
      ? [
          {
            style: 'warning' as const,
            title: training.unheardTitle(model.unheard),
            lines: [training.unheard],
          },
        ]
      : []),
    ...(short && open
      ? [
          {
            style: 'warning' as const,
            title: training.shortTitle(short.room, short.people),
            lines: [training.short],
          },
        ]
      : []),
  ];
}

function actionsOf(model: OwnedSessionModel, texts: Texts) {
  const { training, incident, shared } = texts;
  const { session, open, progress } = model;
  const data = { session: session.id };
  const isComing = session.status === 'planned' && !session.proposed && model.prints;
  const sheet = isComing ? [press(training.codeSheet, trainingActions.codeSheet, data)] : [];
  if (session.status === 'cancelled' || !model.acts) return { buttons: sheet };
  const takeOver = takeOverPrompts(model, training);
  const cancel = cancelPrompt(session, training);
  const attendance = press(
    training.attendance,
    trainingActions.attendance,
    data,
    model.over ? 'positive' : 'default',
  );
  const change = press(shared.change, trainingActions.changeForm, data);
  if (session.proposed)
    return {
      buttons: open ? [press(training.confirm, trainingActions.confirm, data, 'positive'), change] : [],
      ...(open ? { details: { toggle: incident.details, prompts: [...takeOver, cancel] } } : {}),
    };
  // For the lunch and the door, and for who comes from outside to give it.
  const list =
    open && model.places.taken + model.places.waiting > 0
      ? [press(training.comingFile, trainingActions.coming, { ...data, format: 'xlsx' })]
      : [];
  const retry = progress.failed.length > 0 ? [press(shared.retry, trainingActions.retry, data)] : [];
  // Nobody from outside has one of our screens to show it on; and one that was printed before it moved is old.
  const inSight = session.facts.outside !== undefined || session.moved !== undefined;
  const [beside, folded] = inSight ? [sheet, []] : [[], sheet];
  const own = model.comes ? [press(training.ownPlace, trainingActions.view, data)] : [];
  const more = [...folded, ...own, ...retry];
  const handOn = handOnPrompts(model, texts);
  const isNeeded = model.giver.away && takeOver.length > 0;
  // Whoever stops giving sessions comes for this alone.
  const [handInSight, handLater] = model.giver.ends ? [handOn, []] : [[], handOn];
  const later = [...(isNeeded ? [] : takeOver), ...(open ? [cancel] : [])];
  return {
    buttons: [...(open ? [change, attendance] : [attendance]), ...(isNeeded ? [] : beside)],
    prompts: [...(isNeeded ? takeOver : []), ...handInSight],
    ...(later.length + more.length + list.length + handLater.length > 0
      ? {
          details: {
            toggle: incident.details,
            buttons: [...more, ...(isNeeded ? beside : [])],
            prompts: later,
            rows: [{ buttons: list, prompts: handLater }],
          },
        }
      : {}),
  };
}

const cancelPrompt = ({ id }: OwnedSessionModel['session'], training: Texts['training']): Prompt => ({
  title: training.cancel,
  style: 'destructive',
  questions: [training.cancelQuestion],
  fields: [],
  buttons: [press(training.cancelSure, trainingActions.cancel, { session: id }, 'destructive')],
});

/** For somebody who may give it and does not. */
function takeOverPrompts(
  { session, giver }: OwnedSessionModel,
  training: Texts['training'],
): readonly Prompt[] {
  if (session.status !== 'planned' || (giver.own && !session.facts.outside)) return [];
  const name = displayName(session.facts.outside?.name ?? giver.name, 60);
  return [
    {
      title: training.takeOver,
      style: giver.away ? 'positive' : 'default',
      questions: [training.takeOverQuestion(name)],
      fields: [],
      buttons: [press(training.takeOverSure, trainingActions.takeOver, { session: session.id }, 'positive')],
    },
  ];
}

/** Given to a named colleague who gives sessions. */
function handOnPrompts({ session, givers = [] }: OwnedSessionModel, texts: Texts): readonly Prompt[] {
  if (session.status !== 'planned' || givers.length === 0) return [];
  const { training, shared } = texts;
  const who = choiceInput({
    id: 'to',
    label: training.handOnTo,
    placeholder: shared.choose,
    required: true,
    errorMessage: shared.chooseOne,
    choices: givers.map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
  });
  const send = button(
    training.handOnSend,
    trainingActions.handOn,
    { session: session.id },
    { style: 'positive' },
  );
  return [
    {
      title: training.handOn,
      style: 'default',
      questions: [training.handOnQuestion],
      fields: [fieldElement(who)],
      buttons: [send],
    },
  ];
}
