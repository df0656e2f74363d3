import { renderTemplate } from '../../../cards/incident/process/template';
import { edpbNotification } from '../../../services/incident/documents/edpb';
import {
  edpbFieldList,
  templateQuestions,
  type TemplateQuestion,
} from '../../../services/incident/documents/edpb-template';
import { templateLength } from '../../../services/incident/contract';
import type { MaskedKind } from '../../../services/masking/mask';
import type { Incident } from '../../../services/incident/model';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { carryOut, readOptional } from './carry-out';
import type { IncidentData, RemarkData } from './handling';
import { type Screen, show } from './screens';

/** What only the template asks about this incident, in its present state. */
function askedOf(incident: Incident, container: Container) {
  const { fields, missing } = edpbNotification(incident, container.organisation(), container.clock.now());
  const isAsked = (number: number): boolean => templateQuestions.some((question) => question === number);
  const open = (question: number): boolean => missing.includes(question);
  const applying = fields.map(({ field }) => field.number);
  const asked = templateQuestions.filter((question) => applying.includes(question));
  return {
    // Open questions come first.
    asked: [...asked.filter(open), ...asked.filter((question) => !open(question))],
    elsewhere: missing.filter((number) => !isAsked(number)),
    whole: missing.length === 0,
  };
}

const templateScreen: Screen = (view, container) =>
  renderTemplate({ ...view, ...askedOf(view.incident, container) });

export const openTemplate = (
  turn: StaffTurn,
  { incident }: IncidentData,
  container: Container,
): Promise<Answer> => show(turn, incident, templateScreen, container);

/** Only what was on the card: about a field that does not apply nothing is said. */
export async function fillTemplate(
  turn: StaffTurn,
  data: RemarkData & Readonly<Partial<Record<`field.${TemplateQuestion}`, string>>>,
  container: Container,
): Promise<Answer> {
  const file = await container.incidents.find(data.incident);
  if (!file) return shortNotice(turn, 'notFound');
  const answers: Record<string, readonly string[]> = {};
  const masked: MaskedKind[] = [];
  for (const question of askedOf(file.incident, container).asked) {
    const typed = data[`field.${question}`];
    // Not on the card.
    if (typed === undefined) continue;
    const keys = edpbFieldList.find(({ number }) => number === question)?.keys ?? '';
    const words = readOptional(typed);
    if (keys === '' && ('fault' in words || words.text.length > templateLength))
      return shortNotice(turn, 'textTooLong');
    if (keys !== '') answers[question] = typed.split(',').filter((key) => key !== '' && keys.includes(key));
    else if (!('fault' in words)) {
      answers[question] = words.text === '' ? [] : [words.text];
      masked.push(...words.masked);
    }
  }
  return await carryOut(turn, data, templateScreen, container, (by) => ({
    type: 'template',
    by,
    answers,
    masked,
  }));
}
