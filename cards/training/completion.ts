import type { Locale } from '../../services/people/roles';
import type { Completion } from '../../services/training/completion';
import { type Sheet, tableOf } from '../sheets/sheet';
import { type Texts, textsFor } from '../texts';

/** Who must do what, since when, and what shows that it was done: one per row. */
export function completionSheet(lines: readonly Completion[], locale: Locale): Sheet {
  const texts = textsFor(locale);
  const { completionColumn: column, column: known, state, completionSheet: name } = texts.trainingLists;
  return tableOf<Completion>(name, lines, [
    [known.name, 24, ({ person }) => person.name],
    [known.company, 20, ({ company }) => company],
    [known.serviceLine, 16, ({ person }) => person.serviceLine ?? ''],
    [column.duty, 40, ({ duty }) => duty.title],
    [known.record, 10, ({ duty }) => duty.id],
    [column.since, 12, ({ since }) => since],
    [column.deadline, 12, ({ duty, state }) => (state === 'excused' ? '' : duty.deadline)],
    [column.state, 14, (line) => state[line.state]],
    [
      column.done,
      12,
      ({ proof }) => (proof === null ? '' : proof.kind === 'line' ? proof.line.day : proof.day),
    ],
    [column.proof, 30, (line) => proofWords(line, texts)],
    [known.hash, 66, ({ proof }) => (proof?.kind === 'line' ? proof.line.hash : '')],
  ]);
}

function proofWords({ proof }: Completion, { trainingLists }: Texts): string {
  if (proof === null) return '';
  return proof.kind === 'line'
    ? `${proof.line.record}, ${trainingLists.how[proof.line.how]}`
    : `${proof.record}, ${trainingLists.gaveIt}`;
}
