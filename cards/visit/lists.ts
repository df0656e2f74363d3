import { isForUnknown, ofSeries, visitActions } from '../../services/visit/contract';
import type { Locale } from '../../services/people/roles';
import type { Visit, VisitKind } from '../../services/visit/model';
import { dateAndTime, dayName, dayOfInstant, shortDay, timeNear } from '../dates';
import type { RenderedCard } from '../render';
import {
  type Button,
  button,
  type Fact,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../shared/elements';
import { choiceInput, peopleInput, textInput } from '../shared/fields';
import { chooser, type ListCard, renderListCard, type Section } from '../shared/list';
import { peopleChoices } from '../shared/people';
import { refreshing } from '../shared/refresh';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { isMissing } from './visit-model';

/** A visit with the name of its host. */
export interface VisitLine {
  readonly visit: Visit;
  readonly host: string;
  /** The host is away that day: the name of the stand-in, null for the office. */
  readonly standIn?: { readonly name: string | null };
  /** The next one of a weekly series, of which so many are to come: they stand in one line. Absent: it stands for itself. */
  readonly times?: number;
}

export interface AnyList {
  readonly locale: Locale;
  readonly now: string;
}

/** A visit may be several people; who brings goods does not stay. */
export const heads = (lines: readonly VisitLine[]): number =>
  lines.reduce((sum, { visit: { facts } }) => sum + (facts.kind === 'delivery' ? 0 : facts.people), 0);

export interface DayModel extends AnyList {
  readonly location: string;
  readonly expected: readonly VisitLine[];
  readonly inside: readonly VisitLine[];
  /** What is at the desk. */
  readonly parcels: readonly VisitLine[];
  /** Those who left today, the last one first. */
  readonly left: readonly VisitLine[];
  /** The reader's id in Teams, whose client refreshes the list when it is looked at. */
  readonly userId?: string;
  /** Those whom an unannounced visitor may come to see. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly kinds: readonly VisitKind[];
  /** Token of the form for an unexpected visitor. */
  readonly token: string;
  /** People are counted outside. */
  readonly evacuating?: boolean;
  /** The office also makes links for a desk without an account. */
  readonly office: boolean;
}

/** The desk's day, for reception with an account and for the office. */
export function renderDay(model: DayModel): RenderedCard {
  const [most, ...fewer] = mostChoices;
  const card = renderListCard(
    dayCard(model, most),
    fewer.map((choices) => () => dayCard(model, choices)),
  );
  const here = { location: model.location };
  return model.userId === undefined ? card : refreshing(card, visitActions.day, here, model.userId);
}

/** @param choices most visits to choose from, and most colleagues before Teams looks any other up. */
function dayCard(model: DayModel, choices: number): ListCard {
  const texts = textsFor(model.locale);
  const { visitLists, shared } = texts;
  const lines = [...model.inside, ...model.expected, ...model.parcels, ...model.left];
  const here = { location: model.location };
  return {
    locale: model.locale,
    summary: visitLists.daySummary,
    eyebrow: visitLists.eyebrow(dateAndTime(model.now, model.locale)),
    title: visitLists.dayTitle,
    whole: true,
    banners: model.evacuating
      ? [{ style: 'attention' as const, title: texts.visit.heldTitle, lines: [texts.visit.dayHeld] }]
      : [],
    footnotes: model.expected.length + model.inside.length === 0 ? [visitLists.nobody] : [],
    sections: [
      section(
        visitLists.expected(model.expected.length, heads(model.expected)),
        model.expected,
        texts,
        model,
      ),
      section(visitLists.inside(model.inside.length, heads(model.inside)), model.inside, texts, model),
      ...(model.parcels.length === 0
        ? []
        : [section(visitLists.parcels(model.parcels.length), model.parcels, texts, model)]),
      ...(model.left.length === 0
        ? []
        : [{ ...section(visitLists.left(model.left.length), model.left, texts, model), most: mostLeft }]),
    ],
    // A field to type in, which finds one of many by name, number or host.
    fields: lines.length === 0 ? [] : [visitChooser(lines, texts, model, 'filtered', choices)],
    buttons:
      lines.length === 0
        ? [button(shared.refresh, visitActions.day, here, { sendsInputs: false })]
        : [
            ...(model.expected.length === 0
              ? []
              : [button(visitLists.arrive, visitActions.arriveChosen, here, { style: 'positive' as const })]),
            button(shared.open, visitActions.open, {}),
            ...sweepOldButton(model, texts),
          ],
    details: { toggle: visitLists.manage, rows: moreRows(model, texts, choices) },
  };
}

/** Came on an earlier day, and nobody signed them out. */
const isForgotten = (visit: Visit, now: string): boolean =>
  (visit.status === 'arrived' || visit.status === 'collected') &&
  dayOfInstant(visit.arrival.at) < dayOfInstant(now);

/** Ended by one press of the office, which knows that they have left. */
function sweepOldButton(model: DayModel, { visitLists }: Texts): readonly Button[] {
  const count = model.inside.filter(({ visit }) => isForgotten(visit, model.now)).length;
  return model.office && count > 0
    ? [press(visitLists.sweepOld(count), visitActions.sweepOld, { location: model.location })]
    : [];
}

function moreRows(model: DayModel, texts: Texts, choices: number) {
  const { visitLists, shared } = texts;
  return [
    { prompts: [walkInPrompt(model, texts, choices)] },
    {
      buttons: [
        press(shared.refresh, visitActions.day, { location: model.location }),
        press(visitLists.mine, visitActions.mine, {}),
      ],
    },
    ...(model.office
      ? [
          {
            buttons: [
              press(visitLists.desk, visitActions.desks, { location: model.location }),
              press(visitLists.announce, visitActions.form, {}),
            ],
          },
        ]
      : []),
  ];
}

function walkInPrompt(model: DayModel, texts: Texts, choices: number): Prompt {
  const { visit, visitLists, shared } = texts;
  const text = (id: 'name' | 'company', required: boolean) =>
    fieldElement(
      textInput({
        id,
        label: visit.field[id],
        maxLength: 100,
        required,
        errorMessage: shared.checkField,
      }),
    );
  const host = fieldElement(
    peopleInput({
      id: 'host',
      label: shared.forWhom,
      placeholder: shared.choose,
      required: true,
      errorMessage: shared.checkField,
      choices: peopleChoices(model.people, '', choices),
    }),
  );
  const kind = fieldElement(
    choiceInput({
      id: 'kind',
      label: visit.field.kind,
      value: 'guest',
      placeholder: shared.choose,
      errorMessage: shared.checkField,
      choices: model.kinds.map((one) => ({ title: visit.kind[one], value: one })),
    }),
  );
  const data = { location: model.location, token: model.token };
  return {
    title: visitLists.walkIn,
    style: 'default',
    questions: [visitLists.walkInTitle],
    fields: [text('name', true), text('company', false), host, kind],
    buttons: [button(visitLists.walkInSend, visitActions.walkIn, data, { style: 'positive' })],
  };
}

/** Somebody who gives a name at the desk is found by it. */
const everybodyOf = ({ facts: { name, others } }: Visit): string =>
  others === undefined ? name : `${name}, ${others}`;

export const named = ({ facts }: Visit): string =>
  displayName(facts.company === '' ? facts.name : `${facts.name} (${facts.company})`, 120);

const standInLine = (host: string, who: string | null, { standIn }: Texts['visitLists']): string =>
  standIn(displayName(host, 60), who === null ? null : displayName(who, 60));

const section = (
  title: string,
  lines: readonly VisitLine[],
  { visit: texts, visitLists }: Texts,
  { now, locale }: AnyList,
): Section => ({
  title,
  rows: lines.map(({ visit, host, standIn }): Fact => {
    const status = isMissing({ visit }) ? texts.missingBadge : texts.status[visit.status];
    const time = `${visit.facts.from}–${visit.facts.until}`;
    const old = isForgotten(visit, now) && 'arrival' in visit ? dayOfInstant(visit.arrival.at) : null;
    const people = visit.facts.people > 1 ? ` · ${visit.facts.people}×` : '';
    return {
      label: `${visit.id} · ${status}${people}`,
      lines: [
        named(visit),
        ...(visit.facts.others === undefined ? [] : [displayName(visit.facts.others, 120)]),
        isForUnknown(visit)
          ? visitLists.forUnknown(displayName(visit.facts.askedFor ?? '', 60))
          : visitLists.line(time, displayName(host, 60)),
        ...(standIn ? [standInLine(host, standIn.name, visitLists)] : []),
        ...(old === null ? [] : [texts.notSignedOut(dayName(old, locale))]),
      ],
    };
  }),
  more: visitLists.more,
});

/** How many of those who already left are offered; the others are found by their number. */
const mostLeft = 10;
/** Fewer if long names leave no room for more; `/bezoek BZ-0061` opens any other. */
const mostChoices = [60, 30, 10] as const;

/** To choose a visit by its number and who it is. */
export const visitChooser = (
  lines: readonly VisitLine[],
  { visitLists, shared }: Texts,
  { now, locale }: AnyList,
  style: 'compact' | 'filtered' = 'compact',
  most: number = mostChoices[0],
): Field =>
  chooser(
    {
      label: visitLists.choose,
      placeholder: shared.choose,
      error: visitLists.chooseError,
      more: visitLists.moreChoices,
    },
    lines.map(({ visit, host, times }) => ({
      title: [
        visit.id,
        displayName(everybodyOf(visit), 60),
        // Of the same visitor every week, which one.
        ...(visit.facts.day === dayOfInstant(now) ? [] : [shortDay(visit.facts.day, locale)]),
        times === undefined ? displayName(host, 20) : visitLists.seriesTimes(times),
      ].join(' · '),
      value: `${times === undefined ? '' : ofSeries}${visit.location}/${visit.id}`,
    })),
    style,
    most,
  );

const mostSwept = 80;

/** Who it is, since when and for whom; and that the BHV missed them, which is no reason to sign them out unseen. */
function sweptTitle({ visit, host }: VisitLine, { now, locale }: AnyList, { visitLists }: Texts): string {
  const since = timeNear('arrival' in visit ? visit.arrival.at : now, now, locale);
  const missed =
    visit.missing && isMissing({ visit })
      ? [visitLists.sweepMissed(timeNear(visit.missing.at, now, locale))]
      : [];
  return [named(visit), since, displayName(host, 40), ...missed].join(' · ');
}

/** Visitors not signed out at the end of the day. */
export function renderSweep(
  model: AnyList & { readonly location: string; readonly inside: readonly VisitLine[] },
): RenderedCard {
  const texts = textsFor(model.locale);
  const { visitLists, shared } = texts;
  const done = model.inside.length === 0;
  const shown = model.inside.slice(0, mostSwept);
  const left = model.inside.length - shown.length;
  const who: Field = choiceInput({
    id: 'visits',
    label: visitLists.sweepChoose,
    placeholder: shared.choose,
    style: 'expanded',
    multiple: true,
    required: true,
    errorMessage: visitLists.chooseError,
    // Nobody is signed out whom the reader did not see; the rest come with the next press.
    value: shown.map((line) => line.visit.id).join(','),
    choices: shown.map((line) => ({
      title: sweptTitle(line, model, texts),
      value: line.visit.id,
    })),
  });
  const send = button(
    visitLists.sweepSend,
    visitActions.sweep,
    { location: model.location },
    { style: 'positive' },
  );
  return renderListCard({
    locale: model.locale,
    summary: visitLists.sweepSummary,
    eyebrow: visitLists.eyebrow(dateAndTime(model.now, model.locale)),
    title: done ? visitLists.sweepTitleDone : visitLists.sweepTitle,
    footnotes: [...(done ? [] : [visitLists.sweep]), ...(left > 0 ? [visitLists.sweepMore(left)] : [])],
    fields: done ? [] : [who],
    buttons: done ? [] : [send],
  });
}
