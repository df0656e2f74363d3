import { registerActions } from '../../services/register/contract';
import { button, type Field, fieldElement, type Prompt } from '../shared/elements';
import { choiceInput } from '../shared/fields';
import type { Texts } from '../texts';
import { dayField } from '../shared/pack-prompt';

/** A period and a format. */
export function exportPrompt(
  period: { readonly from: string; readonly until: string },
  { register, shared }: Texts,
): Prompt {
  const day = (id: 'from' | 'until', label: string): Field =>
    dayField(id, label, period[id], shared.checkField);
  const format: Field = choiceInput({
    id: 'format',
    label: register.exportFormat,
    value: 'xlsx',
    required: true,
    errorMessage: shared.checkField,
    choices: [
      { title: 'Excel (xlsx)', value: 'xlsx' },
      { title: 'CSV', value: 'csv' },
    ],
  });
  return {
    title: register.export,
    style: 'default',
    fields: [
      fieldElement(day('from', register.exportFrom)),
      fieldElement(day('until', register.exportUntil)),
      fieldElement(format),
    ],
    buttons: [
      button(register.exportSend, registerActions.export, {}, { style: 'positive' }),
      button(register.pack.send, registerActions.pack, {}),
    ],
  };
}
