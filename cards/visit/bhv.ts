import { visitActions } from '../../services/visit/contract';
import type { Locale } from '../../services/people/roles';
import type { FloorList } from '../../services/visit/evacuation';
import type { RollCall, Rollee } from '../../services/visit/roll-call';
import { dateAndTime, timeNear } from '../dates';
import type { RenderedCard } from '../render';
import { type Banner, type Button, button, type Fact, type Field } from '../shared/elements';
import { renderListCard, type Section } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';

/** The cards of the BHV: all of it static text, so that what was seen last can still be read when nothing answers. */

export interface FloorModel {
  readonly locale: Locale;
  readonly location: string;
  readonly list: FloorList;
  /** The list is older than it should be, because storage did not answer. */
  readonly old: boolean;
  /** A roll call is going on. */
  readonly calling: boolean;
}

/** Who is in the building. Actions: `visit.callRoll`, `visit.floor`, data `location`. */
export function renderFloor(model: FloorModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { visitLists } = texts;
  const { list } = model;
  const here = { location: model.location };
  const age = dateAndTime(list.at, model.locale);
  const call = model.calling ? visitLists.toRoll : visitLists.callRoll;
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
      button(call, visitActions.callRoll, here, { style: 'destructive', sendsInputs: false }),
      button(visitLists.refresh, visitActions.floor, here, { sendsInputs: false }),
    ],
  });
}

function floorSections({ list, locale }: FloorModel, texts: Texts): readonly Section[] {
  const { visitLists } = texts;
  const [upstairs, below] = (['upstairs', 'below'] as const).map((place) =>
    list.people.filter(({ where }) => where === place),
  );
  const section = (title: string, people: FloorList['people']): Section => ({
    title,
    rows: people.map((one) => personRow(one, list.at, locale, texts)),
    more: visitLists.more,
  });
  const staff = list.staff.map(({ name }) => displayName(name, 60)).join(', ');
  return [
    section(visitLists.floorUpstairs(count(upstairs ?? [])), upstairs ?? []),
    ...(below && below.length > 0 ? [section(visitLists.floorBelow(count(below)), below)] : []),
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

/** A name is somebody's text: it stands below the label, where markup means nothing. */
const personRow = (
  one: FloorList['people'][number],
  now: string,
  locale: Locale,
  { visitLists }: Texts,
): Fact => ({
  label: one.id,
  lines: [
    displayName(visitLists.floorLine(one.name, one.people), 110),
    [
      ...(one.company === '' ? [] : [displayName(one.company, 80)]),
      visitLists.floorFor(displayName(one.host, 60)),
      visitLists.floorSince(timeNear(one.since, now, locale)),
    ].join(' · '),
  ],
});

/** Whether somebody of the staff stands on the list. Actions: `visit.staffIn`, `visit.staffOut`. */
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

export interface RollModel {
  readonly locale: Locale;
  readonly now: string;
  readonly location: string;
  readonly call: RollCall;
  readonly stored: boolean;
  readonly names: Readonly<Record<string, string>>;
}

/** The roll call: several at once. Actions: `visit.found` (data `found`, input `ids`), `visit.endRoll`. */
export function renderRoll(model: RollModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { visitLists } = texts;
  const { call } = model;
  const groups = groupsOf(call);
  const section = (title: string, people: readonly Rollee[]): Section => ({
    title,
    rows: people.map((one) => rollRow(one, model, texts)),
    more: visitLists.more,
  });
  const open = call.ended === null ? [...groups.unknown, ...groups.missing] : [];
  return renderListCard({
    locale: model.locale,
    summary: visitLists.rollSummary,
    eyebrow: visitLists.rollEyebrow(dateAndTime(call.startedAt, model.locale)),
    title: visitLists.rollTitle,
    whole: true,
    banners: rollBanners(model, groups, texts),
    footnotes: [visitLists.rollList(dateAndTime(call.listAt, model.locale)), visitLists.floorNotBuilding],
    sections: [
      section(visitLists.rollMissing(groups.missing.length), groups.missing),
      section(visitLists.rollUnknown(groups.unknown.length), groups.unknown),
      section(visitLists.rollPresent(groups.present.length), groups.present),
    ],
    fields: open.length > 0 ? [whoField(open, texts)] : [],
    buttons: call.ended === null ? rollButtons(model, open.length > 0, texts) : [],
  });
}

function rollButtons({ location, call }: RollModel, open: boolean, { visitLists }: Texts): readonly Button[] {
  const here = { location, roll: call.id };
  const found = (title: string, as: 'present' | 'missing', style: Button['style']): Button =>
    button(title, visitActions.found, { ...here, found: as }, { style });
  return [
    ...(open
      ? [
          found(visitLists.rollPresentSend, 'present', 'positive'),
          found(visitLists.rollMissingSend, 'missing', 'destructive'),
        ]
      : []),
    button(visitLists.rollEnd, visitActions.endRoll, here, { sendsInputs: false }),
  ];
}

interface Groups {
  readonly unknown: readonly Rollee[];
  readonly missing: readonly Rollee[];
  readonly present: readonly Rollee[];
}

const groupsOf = ({ people, marks }: RollCall): Groups => ({
  unknown: people.filter(({ id }) => marks[id] === undefined),
  missing: people.filter(({ id }) => marks[id]?.found === 'missing'),
  present: people.filter(({ id }) => marks[id]?.found === 'present'),
});

function rollBanners(
  { call, stored, names, now, locale }: RollModel,
  groups: Groups,
  { visitLists }: Texts,
): readonly Banner[] {
  const notStored: readonly Banner[] = stored
    ? []
    : [{ style: 'warning', title: visitLists.rollNotStoredTitle, lines: [visitLists.rollNotStored] }];
  if (!call.ended) return notStored;
  const open = groups.missing.length + groups.unknown.length;
  const by = displayName(names[call.ended.by] ?? '–', 60);
  return [
    ...notStored,
    {
      style: open === 0 ? 'good' : 'attention',
      title: visitLists.rollEndedTitle(groups.missing.length, groups.unknown.length),
      lines: [visitLists.rollEnded(by, timeNear(call.ended.at, now, locale))],
    },
  ];
}

function rollRow(one: Rollee, { call, names, now, locale }: RollModel, { visitLists }: Texts): Fact {
  const mark = call.marks[one.id];
  const about = [
    ...(one.company === '' ? [] : [displayName(one.company, 80)]),
    ...(one.host === '' ? [] : [visitLists.floorFor(displayName(one.host, 60))]),
    ...(mark
      ? [visitLists.rollBy(displayName(names[mark.by] ?? '–', 60), timeNear(mark.at, now, locale))]
      : []),
  ];
  const name = displayName(visitLists.floorLine(one.name, one.people), 110);
  return {
    label: one.host === '' ? visitLists.floorColleague : one.id,
    lines: about.length === 0 ? [name] : [name, about.join(' · ')],
  };
}

const whoField = (people: readonly Rollee[], { visitLists, visit }: Texts): Field => ({
  type: 'choice',
  id: 'ids',
  label: visitLists.rollChoose,
  value: '',
  placeholder: visit.choose,
  style: 'expanded',
  multiple: true,
  required: true,
  errorMessage: visitLists.rollChooseError,
  faults: [],
  choices: people.slice(0, 60).map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
});
