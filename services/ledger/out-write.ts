import { moveDue } from './due';
import type { Row } from './entity';
import { rowKeys } from './keys';
import { dueOf, type OutRow, type OutStep } from './out-row';
import type { Write } from './table';

/** The row of a message together with its due row, which exists exactly as long as there is something left to do. */
export function writeOut(key: string, step: OutStep, before: Row | undefined): Write[] {
  const oldDue = (before?.value as OutRow | undefined)?.due ?? null;
  const due = nextDue(key, step, oldDue);
  const value: OutRow = { ...step.row, due };
  return [
    before ? { kind: 'update', key, value, etag: before.etag } : { kind: 'insert', key, value },
    ...moveDue(oldDue, due, dueOf(key, value)),
  ];
}

function nextDue(key: string, { dueAt }: OutStep, oldDue: string | null): string | null {
  if (dueAt === 'asBefore') return oldDue;
  return dueAt === 'never' ? null : rowKeys.due(dueAt, key);
}
