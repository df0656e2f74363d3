import { doneAt, signedDuties } from '../../../services/incident/contract';
import type { AssessmentQuestionId } from '../../../services/incident/assessment/questions';
import type {
  Advised,
  Decided,
  DutyDecision,
  Notified,
  SignedDuty,
} from '../../../services/incident/process/model';
import type { Fact } from '../../shared/elements';
import type { Texts } from '../../texts';
import { dateAndTime } from '../../dates';
import { displayLines } from '../../user-text';
import { thereLines } from './at-authority';
import { judgedLines } from './judged';
import { nameOf, type ProcessModel, signature } from './model';

export function classificationRows(model: ProcessModel, texts: Texts): readonly Fact[] {
  const { classified } = model.process;
  if (!classified) return [{ label: texts.process.classified, lines: [texts.process.classifiedNone] }];
  const what = texts.outcomes.classification[classified.outcome];
  const why = classified.reason === null ? [] : excerptOf(classified.reason, texts);
  return [
    {
      label: texts.process.classified,
      lines: [
        texts.process.classifiedBy(what, ...signature(model, classified)),
        ...why,
        ...judgedLines(classified.judged, null, model, texts),
      ],
    },
  ];
}

export const decisionRows = (model: ProcessModel, texts: Texts): readonly Fact[] =>
  signedDuties.flatMap((duty) => {
    const decision = model.process.decisions[duty];
    return decision ? [decisionRow(duty, decision, model, texts)] : [];
  });

/** Advice and decision, each with who signed it; why not, and what that rests on; when it was done. */
export function decisionRow(
  duty: SignedDuty,
  decision: DutyDecision,
  model: ProcessModel,
  texts: Texts,
): Fact {
  const { process, outcomes } = texts;
  const what = decision.notify ? outcomes.notify : outcomes.notNotify;
  const { exception } = decision;
  const reason = [
    ...(exception === undefined ? [] : [outcomes.exception[exception]]),
    ...excerptOf(decision.reason, texts),
  ];
  const label = outcomes.duty[duty];
  if (decision.state === 'advised')
    return {
      label,
      lines: [
        process.advisedBy(what, ...signature(model, decision.assessed)),
        ...standingLines(decision, model, texts),
        ...(model.decidersCalledAt === null
          ? []
          : [texts.board.reminded(dateAndTime(model.decidersCalledAt, model.locale))]),
        ...reason,
        ...judgedLines(decision.judged, duty, model, texts),
      ],
    };
  const facts = factsOf(decision.conditions, texts);
  return {
    label,
    lines: [
      process.decidedBy(what, ...signature(model, decision.decided)),
      ...(decision.against
        ? [...reason, ...againstLines(decision, decision.against, model, texts)]
        : [process.adviceOf(nameOf(model, decision.assessed.by)), ...reason]),
      ...judgedLines(decision.judged, duty, model, texts),
      ...(facts === '' ? [] : [process.restsOn(facts)]),
      ...doneLines(decision, model, texts),
    ],
  };
}

function doneLines(decision: Decided | Notified, model: ProcessModel, texts: Texts): readonly string[] {
  if (decision.state !== 'done') return [];
  const { process } = texts;
  return [
    ...excerptOf(process.doneOn(dateAndTime(doneAt(decision), model.locale), decision.reference), texts),
    ...toldLines(decision, texts),
    ...(decision.delay === null ? [] : excerptOf(process.lateBecause(decision.delay), texts)),
    ...thereLines(decision, model, texts),
  ];
}

/** The advice in its own words, after the words of the decision against it. */
function againstLines(
  { assessed }: Decided | Notified,
  { notify, reason }: NonNullable<Decided['against']>,
  model: ProcessModel,
  texts: Texts,
): readonly string[] {
  const { process, outcomes } = texts;
  const what = notify ? outcomes.notify : outcomes.notNotify;
  return [process.adviceAgainst(nameOf(model, assessed.by), what), ...excerptOf(reason, texts)];
}

/** Until another advice is signed, the earlier decision holds. */
function standingLines(
  { standing }: Advised,
  model: ProcessModel,
  { process, outcomes }: Texts,
): readonly string[] {
  if (!standing) return [];
  const what = standing.notify ? outcomes.notify : outcomes.notNotify;
  return [process.holds(process.decidedBy(what, ...signature(model, standing.decided)))];
}

function toldLines({ told }: Notified, texts: Texts): readonly string[] {
  if (!told) return [];
  const { telling } = texts;
  const means = told.means.map((each) => telling.means[each]).join(', ');
  return [
    ...(told.count === null ? [] : [telling.people(String(told.count))]),
    ...(means === '' ? [] : [telling.by(means)]),
    ...(told.notTold === '' ? [] : excerptOf(telling.not(told.notTold), texts)),
  ];
}

const excerptOf = (text: string, texts: Texts): readonly string[] =>
  displayLines(text, { max: 240, cut: texts.shared.shortened });

/** As many facts as one can take in; the others are counted. */
const shownFacts = 6;

function factsOf(conditions: readonly AssessmentQuestionId[], texts: Texts): string {
  const labels = conditions.slice(0, shownFacts).map((id) => texts.assessment[id].label);
  const left = conditions.length - labels.length;
  // Most of them are questions, and end with a question mark.
  const facts = [...labels, ...(left > 0 ? [texts.incident.more(left)] : [])].join(' ');
  // Most of them are questions, and end with a question mark.
  return facts === '' || /[?.]$/.test(facts) ? facts : `${facts}.`;
}
