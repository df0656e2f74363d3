import type { Answers, QuestionId } from '../../../services/incident/assessment/questions';
import type { IncidentFacts } from '../../../services/incident/model';
import { dateAndTime } from '../../dates';
import type { PdfReport } from '../../sheets/pdf';
import { textsFor } from '../../texts';
import { documentTexts } from '../../texts/documents';
import { wordsOrGone } from '../words';

/** Drafts: people write to people. What is known is filled in, what is not stands between brackets. */
export interface LetterView {
  readonly id: string;
  readonly now: string;
  readonly awareAt: string;
  readonly facts: IncidentFacts;
  readonly answers: Answers;
  /** Name of the company that writes. */
  readonly company: string;
  readonly dpo: { readonly name: string; readonly how: string };
}

const nl = textsFor('nl');

/** To the people concerned, in plain Dutch (Art. 34(2); B1). */
export function subjectsLetter(view: LetterView): PdfReport {
  const { letter } = documentTexts;
  const kind = view.facts.kind === null ? '[wat er misging]' : nl.kinds.names[view.facts.kind].toLowerCase();
  const noticed = dateAndTime(view.facts.noticedAt, 'nl');
  return report(view, letter.title, [
    letter.concept,
    letter.greeting,
    letter.opening(view.company),
    letter.what,
    letter.whatText(noticed, kind),
    letter.data,
    chosen(view, 'data') ?? '[welke gegevens]',
    letter.consequences,
    chosen(view, 'consequences') ?? letter.consequencesUnknown,
    letter.done,
    writtenIn(view, 'measuresTaken') ?? letter.doneUnknown,
    letter.yours,
    letter.yoursText,
    letter.contact,
    letter.contactText(view.dpo.name, view.dpo.how),
    letter.closing,
    view.company,
  ]);
}

export interface NoticeView extends LetterView {
  readonly client: string;
  readonly contact: string;
  /** More clients are concerned: what was told of all of them is not for one of them. */
  readonly shared: boolean;
}

/** To one client, formally, with that client's facts alone (Art. 33(2); ketenklok). */
export function clientNotice(view: NoticeView): PdfReport {
  const { notice } = documentTexts;
  return report(view, notice.title(view.client), [
    notice.concept,
    notice.reference(view.id),
    notice.greeting(view.contact),
    notice.opening(dateAndTime(view.awareAt, 'nl')),
    ...noticeFacts(view).map(([label, value]) => `${label}: ${value}`),
    `${notice.contact}: ${[view.dpo.name, view.dpo.how].filter(Boolean).join(', ')}`,
    notice.more,
    notice.closing,
    view.company,
  ]);
}

/** What one client may know: where more are concerned, no words that were written of all of them. */
export function noticeFacts(view: NoticeView): readonly (readonly [label: string, value: string])[] {
  const { notice } = documentTexts;
  const { facts, shared } = view;
  const known: readonly (readonly [label: string, value: string | null])[] = [
    [notice.kind, facts.kind === null ? null : nl.kinds.names[facts.kind]],
    [notice.what, shared ? notice.whatShared : wordsOrGone(facts.what, nl)],
    [notice.data, chosen(view, 'data')],
    [notice.subjects, chosen(view, 'subjects')],
    [notice.consequences, chosen(view, 'consequences')],
    [notice.done, shared ? null : writtenIn(view, 'measuresTaken')],
  ];
  return known.map(([label, value]) => [label, value ?? notice.unknown]);
}

const report = ({ id, now }: LetterView, title: string, lines: readonly string[]): PdfReport => ({
  title,
  language: 'nl',
  madeAt: new Date(now),
  portrait: true,
  tables: [],
  lines: lines.flatMap((line) => [line, ' ']),
  footer: id,
});

function chosen({ answers }: LetterView, question: QuestionId): string | null {
  const value = answers[question];
  if (value === undefined || value.includes('unknown')) return null;
  const { options } = nl.assessment[question] as { options: Readonly<Record<string, string>> };
  return value.map((each) => options[each] ?? each).join('; ');
}

function writtenIn({ answers }: LetterView, question: QuestionId): string | null {
  const [value] = answers[question] ?? [];
  return value === undefined || value === 'unknown' ? null : value;
}
