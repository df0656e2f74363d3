import { chosenPerson } from '../../../services/forms/chosen-person';
import { mask } from '../../../services/masking/mask';
import { typedDay } from '../../../services/time/typed';
import { dayOf } from '../../../services/time/zone';
import type { ExceptionRule } from '../../../services/training/contract';
import { aboutOf, ExceptionBook } from '../../../services/training/exceptions';
import { allDuties } from '../../../services/training/duties';
import { bookOf } from '../../routing/book';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notUnderstood, shortNotice } from '../../routing/notices';
import { personIn } from './cards';
import { showOverview } from './overview';

const book = bookOf(({ ledger, clock }) => new ExceptionBook(ledger, clock));

interface Asked {
  readonly who: string;
  readonly about: string;
  readonly rule: ExceptionRule;
  readonly newDay: string;
  readonly why: string;
}

const mostWords = 300;

/** "Uitstel of vrijstelling": for one person, with a reason; the person reads it in the next summary. */
export async function except(turn: StaffTurn, asked: Asked, container: Container): Promise<Answer> {
  const { timeZone } = container.organisation().office;
  const today = dayOf(container.clock.now(), timeZone);
  const person = chosenPerson(asked.who);
  if (person === null) return notUnderstood(turn, asked.who);
  if (!personIn(container, person)) return shortNotice(turn, 'personNotFound');
  const why = asked.why.trim();
  if (why === '') return shortNotice(turn, 'textRequired');
  if (why.length > mostWords) return shortNotice(turn, 'textTooLong');
  const duties = allDuties(await container.trainings.records.everything(), today);
  if (!duties.some((duty) => aboutOf(duty) === asked.about)) return shortNotice(turn, 'trainingNotFound');
  const until = asked.rule === 'later' ? typedDay(asked.newDay, timeZone) : null;
  if (asked.rule === 'later' && (until === null || until < today)) return shortNotice(turn, 'dayNotPossible');
  const rule = asked.rule === 'normal' ? null : { until, reason: mask(why).text };
  await book(container).set(person, asked.about, rule, turn.actor.person);
  return await showOverview(turn, {}, container);
}
