import type { Locale } from '../../services/people/roles';
import { visitActions } from '../../services/visit/contract';
import type { RollCall, Rollee } from '../../services/visit/roll-call';
import { dateAndTime, timeNear } from '../dates';
import type { RenderedCard } from '../render';
import {
  type Banner,
  button,
  type Fact,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../shared/elements';
import { choiceInput, textInput } from '../shared/fields';
import { renderListCard, type Section } from '../shared/list';
import { commandButton, renderPlain } from '../shared/plain';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import type { RollModel } from './roll-model';
import { answerBanner, answerSection, helpLines } from './roll-answers';

/** The BHV's roll call: the boxes to tick first, then the count, then what colleagues say of themselves. */
export function renderRoll(model: RollModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { visitLists } = texts;
  const { call, going, locale } = model;
  const groups = groupsOf(call);
  const section = (title: string, people: readonly Rollee[]): Section => ({
    title,
    rows: people.map((one) => rollRow(one, model, texts)),
  });
  return renderListCard({
    locale,
    summary: visitLists.rollSummary,
    eyebrow: visitLists.rollEyebrow(dateAndTime(call.startedAt, locale)),
    title: visitLists.rollTitle,
    whole: true,
    banners: rollBanners(model, texts),
    footnotes: [visitLists.rollList(dateAndTime(call.listAt, locale)), visitLists.floorNotBuilding],
    ...(canCount(model, groups) ? { first: counting(model, groups, texts) } : {}),
    // The names of a drill were deleted with its day.
    sections: call.result
      ? []
      : [
          section(visitLists.rollMissing(heads(groups.missing)), groups.missing),
          ...(groups.part.length === 0
            ? []
            : [section(visitLists.rollPart(groups.part.length), groups.part)]),
          section(visitLists.rollUnknown(heads(groups.unknown)), going ? unticked(groups) : groups.unknown),
          section(visitLists.rollPresent(heads(groups.present)), groups.present),
          ...answerSection(model, texts),
        ],
    prompts: going ? [endPrompt(model, texts)] : [],
  });
}

/**
 * Replaces an older card of the same roll call: two in one chat could say different things. Action: `house.command`.
 */
export function renderRollLine(locale: Locale): RenderedCard {
  const { visitLists } = textsFor(locale);
  return renderPlain(locale, {
    title: visitLists.rollElsewhere,
    summary: visitLists.rollSummary,
    lines: [visitLists.rollElsewhereText],
    buttons: [commandButton(visitLists.rollToList, 'bhv')],
  });
}

/** Who turns up after the end of a count is still written down, as long as the names are there. */
const canCount = ({ going, call }: RollModel, { open }: Groups): boolean =>
  open.length > 0 && (going || (call.ended !== null && !call.result));

function counting({ location, call, going }: RollModel, { open }: Groups, texts: Texts) {
  const { visitLists, shared } = texts;
  const here = { location, roll: call.id };
  const many = open.filter(({ people }) => people > 1);
  const present = going ? shared.present : visitLists.rollSeenLater;
  const missing = { ...here, found: 'missing' as const };
  return {
    fields: [whoField(open, texts)],
    buttons: [
      button(present, visitActions.found, { ...here, found: 'present' as const }, positive),
      ...(going ? [button(visitLists.rollMissingSend, visitActions.found, missing, danger)] : []),
    ],
    prompts: many.length === 0 ? [] : [partPrompt(many, here, texts)],
  };
}

const positive = { style: 'positive' } as const;
const danger = { style: 'destructive' } as const;

/** "4 van 5": a group that is not complete. */
function partPrompt(
  groups: readonly Rollee[],
  here: { readonly location: string; readonly roll: string },
  { visitLists, shared }: Texts,
): Prompt {
  const group = fieldElement(
    choiceInput({
      id: 'group',
      label: visitLists.rollGroup,
      value: groups[0]?.id ?? '',
      placeholder: shared.choose,
      required: true,
      errorMessage: visitLists.rollChooseError,
      choices: choicesOf(groups, visitLists),
    }),
  );
  const seen = fieldElement(
    textInput({
      id: 'seen',
      label: visitLists.rollSeen,
      maxLength: 3,
      required: true,
      errorMessage: visitLists.rollSeenError,
    }),
  );
  const send = button(visitLists.rollSeenSend, visitActions.foundPart, here, positive);
  return { title: visitLists.rollPartTitle, style: 'default', fields: [group, seen], buttons: [send] };
}

/** Repeated with the numbers, and who asked for help: nobody searches for people left out of a finished count. */
function endPrompt(model: RollModel, texts: Texts): Prompt {
  const { visitLists } = texts;
  const { location, call, result, quiet } = model;
  const { seen, missing, people: all } = result;
  const asking = helpLines(model);
  const [silent, unreached] = [quiet.silent.length, quiet.unreached.length];
  const unknown = heads(groupsOf(call).unknown);
  const open = { missing, unknown, part: all - seen - missing - unknown, all };
  const question = seen === all ? visitLists.rollEndAll(all) : visitLists.rollEndOpen(open);
  return {
    title: visitLists.rollEnd,
    style: 'default',
    questions: [
      ...(asking.length === 0 ? [] : [visitLists.rollEndHelp(asking.length), ...asking.slice(0, mostAsking)]),
      question,
      ...(silent + unreached === 0 ? [] : [visitLists.rollEndSilent(silent, unreached)]),
    ],
    fields: [],
    buttons: [
      press(visitLists.rollEndSend, visitActions.endRoll, { location, roll: call.id }, 'destructive'),
    ],
  };
}

/** All of them are above it; these are named again. */
const mostAsking = 5;

interface Groups {
  readonly unknown: readonly Rollee[];
  /** Some of them were seen. */
  readonly part: readonly Rollee[];
  readonly missing: readonly Rollee[];
  readonly present: readonly Rollee[];
  /** Those who can still be ticked. */
  readonly open: readonly Rollee[];
}

function groupsOf(call: RollCall): Groups {
  const { people, marks } = call;
  const unknown = people.filter(({ id }) => marks[id] === undefined);
  const missing = people.filter(({ id }) => marks[id]?.found === 'missing');
  const found = people.filter(({ id }) => marks[id]?.found === 'present');
  const part = found.filter((one) => seenOf(one, call) < one.people);
  const present = found.filter((one) => !part.includes(one));
  return { unknown, part, missing, present, open: [...unknown, ...part, ...missing] };
}

/** How many of a group, or of one, are in front of the BHV. */
const seenOf = ({ id, people }: Rollee, { marks }: RollCall): number =>
  marks[id]?.found === 'present' ? (marks[id].seen ?? people) : 0;

/** A line may be a group. */
const heads = (people: readonly Rollee[]): number => people.reduce((sum, one) => sum + one.people, 0);

function rollBanners(model: RollModel, texts: Texts): readonly Banner[] {
  const { visitLists } = texts;
  const { call, stored, names, now, locale } = model;
  const drill: readonly Banner[] = call.drill
    ? [{ style: 'emphasis', title: visitLists.drill, lines: [visitLists.drillText] }]
    : [];
  const notStored: readonly Banner[] = stored
    ? []
    : [{ style: 'warning', title: visitLists.rollNotStoredTitle, lines: [visitLists.rollNotStored] }];
  const help = answerBanner(model, texts);
  if (!call.ended) return [...drill, ...help, ...notStored];
  const by = displayName(names[call.ended.by] ?? '–', 60);
  const { seen, people: all } = model.result;
  const title = all === 0 ? visitLists.rollNobody : visitLists.rollCounted(seen, all, withStaff(call));
  const ended: Banner = {
    style: seen < all ? 'attention' : all === 0 ? 'emphasis' : 'good',
    title,
    lines: [
      ...missingOf(model, texts),
      visitLists.rollEnded(by, timeNear(call.ended.at, now, locale)),
      ...(call.result ? [visitLists.rollNamesGone] : [visitLists.rollNotStaff]),
    ],
  };
  return [...drill, ...help, ...notStored, ended];
}

/** Missing is more than not seen: somebody said so. */
const missingOf = ({ result }: RollModel, { visitLists }: Texts): readonly string[] =>
  result.missing === 0 ? [] : [visitLists.rollOfThoseMissing(result.missing)];

const withStaff = ({ people }: RollCall): boolean => people.some(({ host }) => host === '');

function rollRow(one: Rollee, { call, names, now, locale }: RollModel, { visitLists }: Texts): Fact {
  const mark = call.marks[one.id];
  const seen = seenOf(one, call);
  const about = [
    ...(mark?.found === 'present' && seen < one.people ? [visitLists.rollSeenOf(seen, one.people)] : []),
    ...(one.company === '' ? [] : [displayName(one.company, 80)]),
    ...(one.host === '' ? [] : [visitLists.floorFor(displayName(one.host, 60))]),
    ...(mark
      ? [visitLists.rollBy(displayName(names[mark.by] ?? '–', 60), timeNear(mark.at, now, locale))]
      : []),
  ];
  const told = (call.told ?? [])
    .filter(({ visit }) => visit === one.id)
    .slice(-mostTold)
    .map(({ by, words, at }) =>
      visitLists.rollTold(
        by === null ? visitLists.rollDesk : displayName(names[by] ?? '–', 60),
        displayName(words, 300),
        timeNear(at, now, locale),
      ),
    );
  const name = displayName(visitLists.floorLine(one.name, one.people), 110);
  return {
    label: one.host === '' ? visitLists.floorColleague : one.id,
    lines: [name, ...(about.length === 0 ? [] : [about.join(' · ')]), ...told],
  };
}

/** Of one visitor. */
const mostTold = 10;

const whoField = (people: readonly Rollee[], { visitLists, shared }: Texts): Field =>
  choiceInput({
    id: 'ids',
    label: visitLists.rollChoose,
    placeholder: shared.choose,
    style: 'expanded',
    multiple: true,
    // The card's other actions do not need a ticked box.
    errorMessage: visitLists.rollChooseError,
    choices: choicesOf(people, visitLists),
  });

/** Who it is, in one line, because nobody has time to look them up: name, company, host and number. */
const choicesOf = (people: readonly Rollee[], { floorLine, floorFor }: Texts['visitLists']) =>
  people.slice(0, mostTicks).map(({ id, name, company, host, people: many }) => ({
    title: [
      displayName(floorLine(displayName(name, 40), many), 60),
      ...(company === '' ? [] : [displayName(company, 30)]),
      ...(host === '' ? [] : [floorFor(displayName(host, 30)), id]),
    ].join(' · '),
    value: id,
  }));

/** Those without a box, because there are more than fit on a card. */
const unticked = ({ unknown }: Groups): readonly Rollee[] => unknown.slice(mostTicks);

/** As many as keep a card within its size; ticked ones make room for the next. */
const mostTicks = 40;
