import type { Refused } from '../../../cards/incident/process/step';
import { asQuestion, readAnswer } from '../../../services/incident/assessment/answer';
import type { AssessmentQuestionId } from '../../../services/incident/assessment/questions';
import type { Answering } from '../../../services/incident/commands';
import type { RestAs } from '../../../services/incident/contract';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { carryOut } from './carry-out';
import type { RemarkData } from './handling';
import { nextScreen, questionScreen, refusedScreen, show } from './screens';

/** One answer, then the next question. A fault comes back at its field, with what was typed (features A13). */
export async function assess(
  turn: StaffTurn,
  data: RemarkData & { question: string; answer: string },
  container: Container,
): Promise<Answer> {
  const question = asQuestion(data.question);
  if (!question) return await show(turn, data.incident, nextScreen, container);
  const read = readAnswer(question, data.answer);
  if ('fault' in read) {
    const refused = { typed: data.answer, fault: read.fault };
    return await show(turn, data.incident, questionScreen(question, refused), container);
  }
  return await carryOut(turn, data, nextScreen, container, (by) => ({
    type: 'assess',
    by,
    question,
    ...read,
  }));
}

type Typed = Readonly<Record<`answer.${AssessmentQuestionId}`, string>>;

/** Several answers from one card. What was left blank counts as not said, unless it is said not to be known. */
export async function assessAll(
  turn: StaffTurn,
  data: RemarkData & Typed & { asked: string; rest: RestAs },
  container: Container,
): Promise<Answer> {
  const asked = data.asked.split(',').flatMap((id) => asQuestion(id) ?? []);
  const typedIn = (question: AssessmentQuestionId): string => {
    const typed = data[`answer.${question}`].trim();
    return typed === '' && data.rest === 'unknown' ? 'unknown' : typed;
  };
  const read = asked
    .map((question) => ({ question, typed: typedIn(question) }))
    .filter(({ typed }) => typed !== '')
    .map((each) => ({ ...each, answer: readAnswer(each.question, each.typed) }));
  // None of them was answered: showing the same card again would say nothing either.
  if (read.length === 0) {
    const [first] = asked;
    const refused: Refused = first ? { [first]: { typed: '', fault: 'required' } } : {};
    return await show(turn, data.incident, refusedScreen(asked, refused), container);
  }
  const faulty = read.some(({ answer }) => 'fault' in answer);
  if (faulty) {
    const refused: Refused = Object.fromEntries(
      read.map(({ question, typed, answer }) => [
        question,
        { typed, fault: 'fault' in answer ? answer.fault : null },
      ]),
    );
    return await show(turn, data.incident, refusedScreen(asked, refused), container);
  }
  const answers = read.flatMap(({ question, answer }): Answering[] =>
    'fault' in answer ? [] : [{ question, ...answer }],
  );
  return await carryOut(turn, data, nextScreen, container, (by) => ({ type: 'assessAll', by, answers }));
}
