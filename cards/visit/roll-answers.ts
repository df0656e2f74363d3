import type { RollCall, SafetyAnswer } from '../../services/visit/roll-call';
import type { SafetyAnswerKind } from '../../services/visit/model';
import { timeNear } from '../dates';
import type { Banner, Fact } from '../shared/elements';
import type { Section } from '../shared/list';
import type { Texts } from '../texts';
import { displayName } from '../user-text';
import type { RollModel } from './roll-model';

/** What colleagues say of themselves at an evacuation: separate from the BHV's count. */

/** Who asks for help, where and since when; the earliest first. */
export const helpLines = (model: RollModel): readonly string[] =>
  said(model.call, 'help').map(([person, { where, at }]) =>
    [
      nameOf(model, person),
      ...(where === '' ? [] : [displayName(where, 120)]),
      timeNear(at, model.now, model.locale),
    ].join(' · '),
  );

/** Who needs help, above everything else. */
export function answerBanner(model: RollModel, { visitLists }: Texts): readonly Banner[] {
  const asking = helpLines(model);
  return asking.length === 0
    ? []
    : [
        {
          style: 'attention',
          title: visitLists.safetyHelp(asking.length),
          lines: asking.slice(0, mostNames),
        },
      ];
}

/**
 * Everybody by their answer; people who could not be asked are to be called, and silence means only silence. Nothing is
 * left of it once the day is over.
 */
export function answerSection(model: RollModel, { visitLists }: Texts): readonly Section[] {
  if (!model.call.asked) return [];
  const { away, unreached, silent } = model.quiet;
  const row = (label: string, people: readonly string[]): readonly Fact[] =>
    people.length === 0 ? [] : [{ label, lines: [namesOf(model, people, visitLists.moreStaff)] }];
  // Those who need help are above everything.
  const [outside, absent] = (['outside', 'absent'] as const).map((kind) =>
    said(model.call, kind).map(([person]) => person),
  );
  return [
    {
      title: visitLists.safetySection,
      rows: [
        ...row(visitLists.safetyOutside(outside?.length ?? 0), outside ?? []),
        ...row(visitLists.safetyAbsent(absent?.length ?? 0), absent ?? []),
        ...row(visitLists.safetySilent(silent.length), silent),
        ...row(visitLists.safetyUnreached(unreached.length), unreached),
        ...row(visitLists.safetyAway(away.length), away),
      ],
    },
  ];
}

const said = ({ answers = {} }: RollCall, kind: SafetyAnswerKind): readonly [string, SafetyAnswer][] =>
  Object.entries(answers)
    .filter(([, { answer }]) => answer === kind)
    .sort(([, one], [, other]) => one.at.localeCompare(other.at));

const nameOf = ({ names }: RollModel, person: string): string => displayName(names[person] ?? '–', 40);

function namesOf(model: RollModel, people: readonly string[], more: (left: number) => string): string {
  const shown = people.slice(0, mostNames).map((person) => nameOf(model, person));
  const left = people.length - shown.length;
  return left > 0 ? `${shown.join(', ')}. ${more(left)}` : shown.join(', ');
}

/** As many as keep a card within its size. */
const mostNames = 80;
