import { incidentActions } from '../../../services/incident/contract';
import { type DocumentKind, registerActions } from '../../../services/register/contract';
import type { DecidedDuty, DutyDecision } from '../../../services/incident/process/model';
import type { RenderedCard } from '../../render';
import {
  askedText,
  button,
  type Button,
  type Field,
  fieldData,
  press,
  type Prompt,
} from '../../shared/elements';
import { renderListCard, type Section } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { clockRows } from './clock-rows';
import { optionalText, yesOrNo } from './fields';
import { decisionRow } from './file-decisions';
import { adviceRow, severityRow, tipRows } from './file-outcomes';
import type { ProcessView } from './view';

export interface DutyView extends ProcessView {
  readonly duty: DecidedDuty;
}

/**
 * One duty: what the answers say, what is advised and decided, and the next step of it.
 * Actions: `incident.advise` (inputs `notify`, `reason`), `incident.decide` (the same), `incident.notified` (inputs
 * `reference`, `delay`), `incident.file`; data `duty`.
 */
export function renderDuty(view: DutyView): RenderedCard {
  const texts = textsFor(view.locale);
  const { process, outcomes } = texts;
  return renderListCard({
    locale: view.locale,
    summary: process.fileSummary(view.incident.id),
    eyebrow: process.fileEyebrow(view.incident.id),
    title: outcomes.duty[view.duty],
    sections: dutySections(view, texts),
    prompts: stepOf(view, texts),
    buttons: [
      ...agreeing(view, texts),
      button(process.file, incidentActions.file, view.data, { sendsInputs: false }),
    ],
    details: { toggle: process.more, rows: [{ buttons: documentButtons(view, texts) }] },
  });
}

/** What leaves the house for this duty, as a file. Action: `register.document` (data `document`). */
function documentButtons({ duty, data }: DutyView, { process }: Texts): readonly Button[] {
  const fetch = (title: string, document: DocumentKind) =>
    press(title, registerActions.document, { ...data, document });
  return duty === 'authority'
    ? [fetch(process.apPdf, 'ap'), fetch(process.apJson, 'apJson')]
    : [fetch(process.letter, 'letter')];
}

/** What a decision needs: the computed advice with its reasons, the severity, what could turn it, and who said what. */
export function dutySections(view: DutyView, texts: Texts): readonly Section[] {
  const { process, outcomes } = texts;
  const decision = view.process.decisions[view.duty];
  const ofDuty = { ...view, clocks: view.clocks.filter(({ kind }) => kind === view.duty) };
  const sections: readonly Section[] = [
    { title: process.computed, rows: [adviceRow(view.duty, view, texts), severityRow(view, texts)] },
    { title: outcomes.tippingTitle, rows: tipRows(view, texts, view.duty) },
    { title: process.decisions, rows: decision ? [decisionRow(view.duty, decision, view, texts)] : [] },
    { title: process.clocks, rows: clockRows(ofDuty, texts) },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

function agreeing(view: DutyView, texts: Texts): readonly Button[] {
  const decision = view.process.decisions[view.duty];
  return decision?.state === 'advised' && view.decides ? [agreeButton(view, decision, texts)] : [];
}

/** The one next step of a duty: advise, decide, carry out. */
function stepOf(view: DutyView, texts: Texts): readonly Prompt[] {
  const decision = view.process.decisions[view.duty];
  if (!decision) return [advicePrompt(view, texts)];
  if (decision.state === 'advised')
    return [...(view.decides ? [otherwisePrompt(view, decision, texts)] : []), advicePrompt(view, texts)];
  return decision.notify ? [donePrompt(view, decision, texts)] : [];
}

function advicePrompt(view: DutyView, texts: Texts): Prompt {
  const { process } = texts;
  const { notify } = view.assessment.advices[view.duty];
  const words = { yes: process.adviseYes, no: process.adviseNo, error: process.fault.required };
  return {
    title: process.advice,
    style: 'default',
    fields: [
      fieldData(yesOrNo('notify', process.adviceLabel, words, notify ? 'yes' : 'no')),
      ...(view.duty === 'subjects' ? [fieldData(exceptionField(texts))] : []),
      fieldData(
        askedText({ id: 'reason', label: process.adviceReason, errorMessage: process.fault.required }),
      ),
    ],
    buttons: [
      button(
        process.giveAdvice,
        incidentActions.advise,
        { ...view.data, duty: view.duty },
        { style: 'positive' },
      ),
    ],
  };
}

/** Why people at high risk need not be told all the same (Art. 34(3)); counts only with "no". */
const exceptionField = ({ outcomes, form }: Texts): Field => ({
  type: 'choice',
  id: 'exception',
  label: outcomes.exceptionLabel,
  value: 'none',
  style: 'compact',
  multiple: false,
  placeholder: '',
  required: false,
  errorMessage: form.fault.invalid,
  faults: [],
  choices: [
    { title: outcomes.noException, value: 'none' },
    ...Object.entries(outcomes.exception).map(([value, title]) => ({ title, value })),
  ],
});

/** As advised. */
export const agreeButton = (
  view: DutyView,
  { notify }: Pick<DutyDecision, 'notify'>,
  { process }: Texts,
): Button =>
  press(
    process.agree,
    incidentActions.decide,
    { ...view.data, duty: view.duty, notify: notify ? 'yes' : 'no' },
    'positive',
  );

/** Otherwise, with a reason of one's own. */
export function otherwisePrompt(
  view: DutyView,
  { notify }: Pick<DutyDecision, 'notify'>,
  { process }: Texts,
): Prompt {
  const data = { ...view.data, duty: view.duty, notify: notify ? ('no' as const) : ('yes' as const) };
  return {
    title: process.otherwise,
    style: 'default',
    fields: [
      fieldData(
        askedText({
          id: `otherwise.${view.duty}`,
          label: process.otherwiseReason,
          errorMessage: process.fault.required,
        }),
      ),
    ],
    buttons: [button(process.save, incidentActions.decide, data, { style: 'destructive' })],
  };
}

function donePrompt(view: DutyView, decision: DutyDecision, { process, outcomes }: Texts): Prompt {
  const clock = view.clocks.find(({ kind }) => kind === view.duty);
  const late = view.duty === 'authority' && clock !== undefined && clock.until.toISOString() < view.now;
  const value = decision.state === 'done' ? decision.reference : '';
  return {
    title: process.recordDone(outcomes.duty[view.duty]),
    style: decision.state === 'done' ? 'default' : 'positive',
    fields: [
      fieldData(
        askedText({
          id: 'reference',
          label: process.reference[view.duty],
          value,
          maxLength: 400,
          errorMessage: process.fault.required,
        }),
      ),
      ...(late ? [fieldData(optionalText('delay', process.delay, process.fault.tooLong))] : []),
    ],
    buttons: [
      button(
        process.save,
        incidentActions.notified,
        { ...view.data, duty: view.duty },
        { style: 'positive' },
      ),
    ],
  };
}
