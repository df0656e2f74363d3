import type { Answers, AssessmentQuestionId } from '../../../services/incident/assessment/questions';
import type { IncidentFacts } from '../../../services/incident/model';
import { writtenMoment } from '../../dates';
import type { PdfReport } from '../../sheets/pdf';
import { textsFor } from '../../texts';
import { documentTexts } from '../../texts/documents';
import { happenedLines } from '../happened';
import { wordsOrGone } from '../words';

/** Drafts: people write to people. What is known is filled in, the rest is in brackets. */
export interface LetterModel {
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
export function subjectsLetter(model: LetterModel): PdfReport {
  const { letter } = documentTexts;
  const { noticedAt } = model.facts;
  const noticed = noticedAt === null ? '[wanneer]' : writtenMoment(noticedAt);
  return report(model, letter.title, [
    letter.concept,
    letter.greeting,
    letter.opening(model.company),
    letter.what,
    letter.whatText(noticed, natureOf(model)),
    letter.data,
    dataWords(model) ?? '[welke gegevens]',
    letter.consequences,
    chosen(model, 'consequences') ?? letter.consequencesUnknown,
    letter.done,
    writtenIn(model, 'measuresTaken') ?? letter.doneUnknown,
    letter.yours,
    [letter.yoursText, ...adviceFor(model)].join(' '),
    letter.contact,
    letter.contactText(model.dpo.name, model.dpo.how),
    letter.closing,
    model.company,
  ]);
}

/** What went wrong, in a few words for outsiders; for a lost thing, which one it was. */
function natureOf({ facts: { kind, answers } }: LetterModel): string {
  const { nature, carrier } = documentTexts.letter;
  if (kind === null) return '[wat er misging]';
  const [thing = 'other'] = (answers.carrier ?? '').split(',');
  return nature[kind].replace('{carrier}', carrier[thing] ?? carrier.other);
}

/** What people can do themselves, by which of their data were obtained (Art. 34(2) with 33(3)(d); recital 86). */
function adviceFor({ answers: { data = [] } }: LetterModel): readonly string[] {
  const { yoursWith } = documentTexts.letter;
  const passes = data.includes('bsn') || data.includes('identityDocument');
  return [
    ...(data.includes('credentials') ? [yoursWith.credentials] : []),
    ...(data.includes('financial') ? [yoursWith.financial] : []),
    ...(passes ? [yoursWith.bsn] : []),
  ];
}

export interface NoticeModel extends LetterModel {
  readonly client: string;
  readonly contact: string;
  /** A financial undertaking: its duty to tell people is different (UAVG art. 42). */
  readonly financial: boolean;
  /** Hours the law gives the client to notify, as it stands now. */
  readonly termHours: number;
  /** More clients are concerned: what was reported about all of them is not for any one of them. */
  readonly shared: boolean;
}

/** To one client, formally, with only that client's facts (Art. 33(2); ketenklok). */
export function clientNotice(model: NoticeModel): PdfReport {
  const { notice } = documentTexts;
  return report(model, notice.title(model.client), [
    notice.concept,
    notice.reference(model.id),
    notice.greeting(model.contact),
    notice.opening(writtenMoment(model.awareAt), model.termHours),
    model.financial ? notice.peopleFinancial : notice.people,
    ...noticeFacts(model).map(([label, value]) => `${label}: ${value}`),
    `${notice.contact}: ${[model.dpo.name, model.dpo.how].filter(Boolean).join(', ')}`,
    notice.more,
    notice.closing,
    model.company,
  ]);
}

/** What one client may know: when more are concerned, no text written about all of them. */
export function noticeFacts(model: NoticeModel): readonly (readonly [label: string, value: string])[] {
  const { notice } = documentTexts;
  const { facts, shared } = model;
  const known: readonly (readonly [label: string, value: string | null])[] = [
    // If no kind was named, the side that was hit says what it is.
    [notice.kind, facts.kind === null ? chosen(model, 'affected') : nl.kinds.names[facts.kind]],
    [notice.what, shared ? notice.whatShared : wordsOrGone(facts.what, nl)],
    [notice.happened, happenedLines(facts.happened, nl, 'nl', writtenMoment).join('; ') || null],
    [notice.data, ofThisClient(dataWords(model), shared)],
    [notice.subjects, ofThisClient(chosen(model, 'subjects'), shared)],
    // The number is that of the whole incident.
    [notice.count, shared ? null : writtenIn(model, 'people')],
    [notice.consequences, ofThisClient(chosen(model, 'consequences'), shared)],
    [notice.done, shared ? null : doneWords(model)],
  ];
  return known.map(([label, value]) => [label, value ?? notice.unknown]);
}

/** The sender checks answers about the whole incident: not all of it need concern this client. */
const ofThisClient = (words: string | null, shared: boolean): string | null =>
  words !== null && shared ? `${words} ${documentTexts.notice.checkShared}` : words;

/** What was written, and the answers that say the danger was removed; null when there is neither. */
function doneWords(model: LetterModel): string | null {
  const { notice } = documentTexts;
  const { afterwards, deletionConfirmed } = model.answers;
  const done = [
    writtenIn(model, 'measuresTaken'),
    afterwards?.includes('none') === true ? null : chosen(model, 'afterwards'),
    deletionConfirmed?.includes('yes') === true ? notice.deletionConfirmed : null,
    deletionConfirmed?.includes('unopened') === true ? notice.cameBack : null,
  ].filter((words) => words !== null);
  return done.length > 0 ? done.join(' ') : null;
}

/** A draft on paper, with a blank line after each. */
export const report = ({ id, now }: LetterModel, title: string, lines: readonly string[]): PdfReport => ({
  title,
  language: 'nl',
  madeAt: new Date(now),
  portrait: true,
  tables: [],
  lines: lines.flatMap((line) => [line, ' ']),
  footer: id,
});

/** Which data, from all answers about them: payslip and health are asked separately. */
function dataWords(model: LetterModel): string | null {
  const told = (['data', 'payroll', 'special'] as const)
    .filter((question) => model.answers[question]?.includes('none') !== true)
    .flatMap((question) => chosen(model, question) ?? []);
  return told.length > 0 ? told.join('; ') : null;
}

function chosen({ answers }: LetterModel, question: AssessmentQuestionId): string | null {
  const value = answers[question];
  if (value === undefined || value.includes('unknown')) return null;
  const { options } = nl.assessment[question] as { options: Readonly<Record<string, string>> };
  return value.map((each) => options[each] ?? each).join('; ');
}

function writtenIn({ answers }: LetterModel, question: AssessmentQuestionId): string | null {
  const [value] = answers[question] ?? [];
  return value === undefined || value === 'unknown' ? null : value;
}
