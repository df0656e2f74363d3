import { standingOf } from '../../services/incident/contract';
import type { Incident } from '../../services/incident/model';
import type { DutyDecision } from '../../services/incident/process/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { Cell } from '../sheets/sheet';
import type { Texts } from '../texts';
import type { Column } from './sheet-model';

interface Signing {
  readonly nameOf: (id: string) => string;
  readonly when: (iso: string) => string;
  readonly texts: Texts;
}

/** Who decided, and what has become of it: withdrawn, undone by whom with whose signature, reopened. */
export function signedColumns(
  names: Readonly<Record<string, string>>,
  locale: Locale,
  texts: Texts,
): readonly Column[] {
  const { factColumn: title } = texts.register;
  const signing: Signing = {
    nameOf: (id) => names[id] ?? '–',
    when: (iso) => dateAndTime(iso, locale),
    texts,
  };
  return [
    [title.authorityBy, 30, ({ incident: { process } }) => deciderOf(process?.decisions.authority, signing)],
    [title.subjectsBy, 30, ({ incident: { process } }) => deciderOf(process?.decisions.subjects, signing)],
    [title.standing, 60, ({ incident }) => changesOf(incident, signing).join('; ') || null],
  ];
}

function deciderOf(newest: DutyDecision | undefined, { nameOf, when, texts }: Signing): Cell {
  const decision = standingOf(newest);
  return decision && texts.registerStanding.decidedBy(nameOf(decision.decided.by), when(decision.decided.at));
}

/** In the order in which they can have happened. */
function changesOf({ process, withdrawn }: Incident, { nameOf, when, texts }: Signing): readonly string[] {
  const { registerStanding: said, outcomes, second } = texts;
  const { undone, reopened, reversal } = process ?? {};
  const answer = reversal?.answer;
  return [
    ...(reversal && answer
      ? [
          said.secondAnswered[answer.what](
            second.what[reversal.reversal.what],
            nameOf(answer.by),
            when(answer.at),
          ),
        ]
      : []),
    ...(undone
      ? [
          [
            said.undoneBy(
              undone.duties.map((duty) => outcomes.duty[duty]).join(', '),
              nameOf(undone.by),
              when(undone.at),
            ),
            ...(undone.agreedBy === undefined ? [] : [said.signedAlong(nameOf(undone.agreedBy))]),
          ].join(', '),
        ]
      : []),
    ...(withdrawn ? [said.withdrawnBy(nameOf(withdrawn.by), when(withdrawn.at), withdrawn.reason)] : []),
    ...(reopened ? [said.reopenedBy(nameOf(reopened.by), when(reopened.at), reopened.reason)] : []),
  ];
}
