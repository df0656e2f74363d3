import { type DocumentKind, registerActions } from '../../../services/register/contract';
import { type Button, press, type Prompt } from '../../shared/elements';
import type { Texts } from '../../texts';
import { noticePrompt } from './clients';
import type { ProcessModel } from './model';

interface Row {
  readonly buttons: readonly Button[];
  readonly prompts: readonly Prompt[];
}

/**
 * What leaves the house about a datalek, at hand in its file: the authority's form, the letter to the people, the
 * notice to the client. Action: `register.document`.
 */
export function documentRow(model: ProcessModel, texts: Texts): readonly Row[] {
  const { process, assessment, clients } = model;
  if (process.classified?.outcome !== 'breach') return [];
  const { way } = texts;
  const fetch = (title: string, document: DocumentKind, client = ''): Button =>
    press(title, registerActions.document, { ...model.data, document, client });
  const concerns = (duty: 'authority' | 'subjects'): boolean =>
    assessment.advices[duty].notify || process.decisions[duty] !== undefined;
  const [only, ...others] = clients;
  const one = only && others.length === 0 ? [fetch(way.papers.notice, 'notice', only.id)] : [];
  const row: Row = {
    buttons: [
      ...(concerns('authority') ? [fetch(texts.process.apPdf, 'ap')] : []),
      ...(concerns('subjects') ? [fetch(way.papers.letter, 'letter')] : []),
      ...one,
    ],
    prompts: others.length > 0 ? noticePrompt(model, texts) : [],
  };
  return row.buttons.length + row.prompts.length > 0 ? [row] : [];
}
