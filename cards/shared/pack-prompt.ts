import { registerActions } from '../../services/register/contract';
import { button, type Field, fieldElement, type Prompt } from './elements';
import { dateInput } from './fields';
import type { Texts } from '../texts';

/** The evidence pack of a period. Action: `register.pack` (inputs `from`, `until`). */
export const packPrompt = (
  period: { readonly from: string; readonly until: string },
  { register, shared }: Texts,
): Prompt => ({
  title: register.pack.make,
  style: 'default',
  fields: [
    fieldElement(dayField('from', register.exportFrom, period.from, shared.checkField)),
    fieldElement(dayField('until', register.exportUntil, period.until, shared.checkField)),
  ],
  buttons: [button(register.pack.send, registerActions.pack, {}, { style: 'positive' })],
});

/** A day of a period. */
export const dayField = (id: 'from' | 'until', label: string, value: string, errorMessage: string): Field =>
  dateInput({ id, label, value, errorMessage });
