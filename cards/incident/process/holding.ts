import { incidentActions } from '../../../services/incident/contract';
import { button, type Field, fieldData, type Prompt } from '../../shared/elements';
import type { Texts } from '../../texts';
import { displayName } from '../../user-text';
import type { ProcessModel } from './model';

/** Into other hands: to a colleague by name, or, by who has it, to whoever takes it. */
export const holdingRow = (model: ProcessModel, texts: Texts) => ({
  buttons: [],
  prompts: [...handOverPrompt(model, texts), ...letGoPrompt(model, texts)],
});

function handOverPrompt({ holding, data }: ProcessModel, { process, form }: Texts): readonly Prompt[] {
  if (holding.others.length === 0) return [];
  const to: Field = {
    type: 'choice',
    id: 'to',
    label: process.handOverTo,
    style: 'compact',
    multiple: false,
    placeholder: form.choose,
    required: true,
    errorMessage: process.fault.required,
    faults: [],
    value: '',
    choices: holding.others.map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
  };
  return [
    {
      title: process.handOver,
      style: 'default',
      fields: [fieldData(to)],
      buttons: [button(process.handOver, incidentActions.handOver, data, { style: 'positive' })],
    },
  ];
}

const letGoPrompt = ({ holding, data }: ProcessModel, { process }: Texts): readonly Prompt[] =>
  holding.byReader
    ? [
        {
          title: process.letGo,
          style: 'default',
          questions: [process.letGoHelp],
          fields: [],
          buttons: [button(process.letGo, incidentActions.letGo, data, { style: 'destructive' })],
        },
      ]
    : [];
