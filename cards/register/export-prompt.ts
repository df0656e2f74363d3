import { registerActions } from '../../services/register/contract';
import { button, type Field, fieldData, type Prompt } from '../shared/elements';
import { choiceInput } from '../shared/fields';
import type { Texts } from '../texts';
import { dayField } from '../shared/pack-prompt';

/** A period and a format. Actions: `register.export` (inputs `from`, `until`, `format`), `register.pack` (`from`, `until`). */
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
      fieldData(day('from', register.exportFrom)),
      fieldData(day('until', register.exportUntil)),
      fieldData(format),
    ],
    buttons: [
      button(register.exportSend, registerActions.export, {}, { style: 'positive' }),
      button(register.pack.send, registerActions.pack, {}),
    ],
  };
}
