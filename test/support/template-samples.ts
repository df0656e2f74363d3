import { renderTemplate } from '../../cards/incident/process/template';
import { templateQuestions } from '../../services/incident/documents/edpb-template';
import { type CardSample, hostile, widest } from './card-views';
import { advised, concerned } from './process-scene';
import { crowd, sample } from './process-samples';

/** What the EDPB template asks besides, in ordinary and in worst cases. */
const filled = (text: string) =>
  Object.fromEntries(templateQuestions.map((question) => [question, [text]] as const));

export const templateSamples: readonly CardSample[] = [
  sample('template', advised, (of) =>
    renderTemplate({ ...of, asked: [51, 66, 79, 94], elsewhere: [44, 89], whole: false }),
  ),
  sample('template-whole', concerned, (of) =>
    renderTemplate({ ...of, asked: [51], elsewhere: [], whole: true }),
  ),
  sample('template-nothing', concerned, (of) =>
    renderTemplate({ ...of, asked: [], elsewhere: [3], whole: false }),
  ),
  ...[['widest', widest(500)] as const, ['hostile', hostile] as const].map(([name, text]) =>
    sample(`template-${name}`, concerned, (of) =>
      renderTemplate({
        ...crowd(of),
        process: { ...of.process, template: { by: '', at: of.now, answers: filled(text) } },
        asked: templateQuestions,
        elsewhere: Array.from({ length: 60 }, (_, number) => number),
        whole: false,
      }),
    ),
  ),
];
