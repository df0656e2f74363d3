import type { Incident } from '../model';
import { edpbFieldList, type TemplateQuestion } from './edpb-template';
import type { EdpbValue } from './edpb-values';

/** The answer to a question that only the template asks; null: not asked yet. */
export function asked({ process }: Incident, question: TemplateQuestion): EdpbValue | null {
  const value = process?.template?.answers[question] ?? [];
  const [first = ''] = value;
  if (first === '') return null;
  const field = edpbFieldList.find(({ number }) => number === question);
  return field?.type === 'several' || field?.type === 'one' ? { keys: value } : { text: first };
}
