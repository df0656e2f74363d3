import { visitActions } from '../../services/visit/contract';
import type { Locale } from '../../services/people/roles';
import type { FloorLine, FloorList } from '../../services/visit/floor-list';
import type { Rollee } from '../../services/visit/roll-call';
import { dateAndTime, timeNear } from '../dates';
import type { RenderedCard } from '../render';
import { button, type Fact, press, type Prompt } from '../shared/elements';
import { renderListCard, type Section } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';

/** The cards of the BHV: all static text, so that what was last seen can still be read when nothing answers. */

export interface FloorModel {
  readonly locale: Locale;
  readonly location: string;
  readonly list: FloorList;
  /** The list is older than it should be, because storage did not answer. */
  readonly old: boolean;
  /** A roll call is in progress. */
  readonly calling: boolean;
}

/** Who is in the building. */
export function renderFloor(model: FloorModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { visitLists, shared } = texts;
  const { list } = model;
  const here = { location: model.location };
  const age = dateAndTime(list.at, model.locale);
  return renderListCard({
    locale: model.locale,
    summary: visitLists.floorSummary,
    eyebrow: visitLists.eyebrow(age),
    title: visitLists.floorTitle,
    whole: true,
    banners: [
      ...(model.old ? [{ style: 'attention' as const, title: visitLists.floorOld, lines: [] }] : []),
      { style: 'emphasis', title: visitLists.floorAge(age), lines: [] },
    ],
    footnotes: [visitLists.floorNotBuilding, ...(list.people.length === 0 ? [visitLists.floorEmpty] : [])],
    sections: floorSections(model, texts),
    buttons: [
      ...(model.calling ? [press(visitLists.toRoll, visitActions.callRoll, here, 'destructive')] : []),
      press(shared.refresh, visitActions.floor, here),
    ],
    prompts: model.calling ? [] : [callPrompt(here, texts)],
  });
}

/** It asks everybody something at once, and must not be pressed by accident. */
const callPrompt = (here: { readonly location: string }, { visitLists }: Texts): Prompt => ({
  title: visitLists.callRoll,
  style: 'destructive',
  questions: [visitLists.callQuestion],
  fields: [],
  buttons: [
    press(visitLists.callSend, visitActions.callRoll, here, 'destructive'),
    press(visitLists.callDrill, visitActions.callRoll, { ...here, drill: 'yes' }),
  ],
});

function floorSections({ list, locale }: FloorModel, texts: Texts): readonly Section[] {
  const { visitLists } = texts;
  const [upstairs, below] = (['upstairs', 'below'] as const).map((place) =>
    list.people.filter(({ where }) => where === place),
  );
  const section = (title: string, people: readonly FloorLine[]): Section => ({
    title,
    rows: people.map((one) => personRow(one, list.at, locale, texts)),
  });
  const staff = list.staff.map(({ name }) => displayName(name, 60)).join(', ');
  return [
    section(visitLists.floorUpstairs(upstairs?.length ?? 0, count(upstairs ?? [])), upstairs ?? []),
    ...(below && below.length > 0 ? [section(visitLists.floorBelow(below.length, count(below)), below)] : []),
    ...(staff === ''
      ? []
      : [
          {
            title: visitLists.floorStaff(list.staff.length),
            rows: [{ label: visitLists.floorColleague, lines: [staff] }],
          },
        ]),
  ];
}

const count = (people: readonly Rollee[]): number => people.reduce((sum, one) => sum + one.people, 0);

/** A name is somebody's text: it goes below the label, where markup has no meaning. */
const personRow = (one: FloorLine, now: string, locale: Locale, { visit, visitLists }: Texts): Fact => ({
  label: one.id,
  lines: [
    displayName(visitLists.floorLine(one.name, one.people), 110),
    [
      ...(one.missing ? [visit.missingTitle] : []),
      ...(one.company === '' ? [] : [displayName(one.company, 80)]),
      visitLists.floorFor(displayName(one.host, 60)),
      visitLists.floorSince(timeNear(one.since, now, locale)),
    ].join(' · '),
  ],
});

/** Whether a member of staff is on the list. */
export function renderStaff(locale: Locale, isIn: boolean): RenderedCard {
  const { visitLists } = textsFor(locale);
  return renderListCard({
    locale,
    summary: visitLists.staffTitle,
    eyebrow: visitLists.floorSummary,
    title: visitLists.staffTitle,
    footnotes: [isIn ? visitLists.staffIs : visitLists.staffIsNot, visitLists.staffText],
    buttons: [
      isIn
        ? button(visitLists.staffOut, visitActions.staffOut, {}, { sendsInputs: false })
        : button(visitLists.staffIn, visitActions.staffIn, {}, { style: 'positive', sendsInputs: false }),
    ],
  });
}
