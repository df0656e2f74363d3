import { doneAt, incidentActions, mayBeAdvisedAnew, tellingMeans } from '../../../services/incident/contract';
import { type DocumentKind, registerActions } from '../../../services/register/contract';
import type { DutyDecision, PeopleTold, SignedDuty } from '../../../services/incident/process/model';
import type { RenderedCard } from '../../render';
import {
  askedText,
  button,
  type Button,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../../shared/elements';
import { renderListCard, type Section } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { askedStep, besidesAsked, phaseField, templateButton, thereBanner } from './at-authority';
import { clockRows } from './clock-rows';
import { choiceInput, optionalText, textInput, yesOrNo } from '../../shared/fields';
import { significanceRows } from './significance';
import { decisionRow } from './dossier-decisions';
import { adviceRow, severityRow, tipRows } from './dossier-outcomes';
import type { ProcessModel } from './model';
import { momentFields } from './moment-fields';
import { wayButtons } from './way';

export interface DutyModel extends ProcessModel {
  readonly duty: SignedDuty;
  /** Advises anew on what was decided. */
  readonly anew?: boolean;
}

/** One duty: what the answers say, what is advised and decided, and its next step. */
export function renderDuty(model: DutyModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { process, outcomes, shared } = texts;
  // A closed incident is put on paper, and must be reopened before anything else is done.
  const steps = model.process.closed ? [] : stepButtons(model, texts);
  const there = thereRows(model, texts);
  const inputs = model.process.closed ? {} : stepOf(model, texts);
  const [first, ...others] = documentButtons(model, texts);
  const anew = model.process.closed ? [] : anewButtons(model, texts);
  // In sight where a row has room for it.
  const hasRoom = (inputs.prompts ?? []).length === 0 && anew.length === 0;
  const front = first && hasRoom ? [first] : anew;
  const folded = first && !hasRoom ? [first, ...others] : others;
  const template = model.duty === 'authority' && !model.process.closed ? [templateButton(model, texts)] : [];
  const rows = [
    ...(folded.length > 0 ? [{ buttons: folded }] : []),
    ...(template.length > 0 ? [{ buttons: template }] : []),
    ...there,
  ];
  return renderListCard({
    locale: model.locale,
    summary: process.fileSummary(model.incident.id),
    eyebrow: process.fileEyebrow(model.incident.id),
    title: outcomes.duty[model.duty],
    banners: model.duty === 'authority' && !model.process.closed ? thereBanner(model, texts) : [],
    sections: dutySections(model, texts),
    ...inputs,
    buttons: [...steps, ...front, press(process.file, incidentActions.file, model.data)],
    ...(rows.length > 0 ? { details: { toggle: shared.more, rows } } : {}),
  });
}

/** What leaves the house for this duty, as a file. Action: `register.document` (data `document`). */
function documentButtons({ duty, data }: DutyModel, { process, cyber, edpb }: Texts): readonly Button[] {
  const fetch = (title: string, document: DocumentKind) =>
    press(title, registerActions.document, { ...data, document });
  switch (duty) {
    case 'authority':
      return [fetch(process.apPdf, 'ap'), fetch(process.apJson, 'apJson'), fetch(edpb.json, 'edpb')];
    case 'subjects':
      return [fetch(process.letter, 'letter')];
    case 'recipients':
      return [fetch(cyber.draft.cyberRecipients, 'cyberRecipients')];
  }
}

/** What a decision needs: the computed advice with its reasons, the severity, what could turn it, and who said what. */
export function dutySections(model: DutyModel, texts: Texts): readonly Section[] {
  const { process } = texts;
  const decision = model.process.decisions[model.duty];
  const ofDuty = { ...model, clocks: model.clocks.filter(({ kind }) => kind === model.duty) };
  const sections: readonly Section[] = [
    ...groundsOf(model, texts),
    { title: process.decisions, rows: decision ? [decisionRow(model.duty, decision, model, texts)] : [] },
    { title: process.clocks, rows: clockRows(ofDuty, texts) },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

/** Nothing is computed for the recipients of a service: they are told of what the FG called significant. */
function groundsOf(model: DutyModel, texts: Texts): readonly Section[] {
  const { process, outcomes, cyber } = texts;
  const { duty } = model;
  return duty === 'recipients'
    ? [{ title: cyber.title, rows: significanceRows(model, texts) }]
    : [
        { title: process.computed, rows: [adviceRow(duty, model, texts), severityRow(model, texts)] },
        { title: outcomes.tippingTitle, rows: tipRows(model, texts, duty) },
      ];
}

function agreeing(model: DutyModel, texts: Texts): readonly Button[] {
  const decision = model.process.decisions[model.duty];
  return decision?.state === 'advised' && model.decides ? [agreeButton(model, decision, texts)] : [];
}

/** The one next step of a duty, by the card's inputs: advise, decide, carry out; what was done changes in a prompt. */
function stepOf(
  model: DutyModel,
  texts: Texts,
): { readonly fields?: readonly Field[]; readonly prompts?: readonly Prompt[] } {
  const decision = model.process.decisions[model.duty];
  if (!decision || isAdvisedAnew(model)) return { fields: adviceFields(model, texts) };
  if (decision.state === 'advised')
    return {
      prompts: [
        ...(model.decides ? [otherwisePrompt(model, decision, texts)] : []),
        advicePrompt(model, texts),
      ],
    };
  if (!decision.notify) return {};
  const { fields, prompt } = doneStep(model, decision, texts);
  if (isStillToDo(model, decision)) return { fields };
  if (decision.state !== 'done' || decision.retracted) return {};
  const asked = model.duty === 'authority' ? askedStep(model, decision, texts) : null;
  return asked ? { fields: asked.fields } : { prompts: [prompt] };
}

/** A notification at the authority can be supplemented and corrected at any time, until it is withdrawn there. */
function thereRows(model: DutyModel, texts: Texts): readonly { readonly prompts: readonly Prompt[] }[] {
  const decision = model.process.decisions[model.duty];
  if (model.duty !== 'authority' || decision?.state !== 'done' || model.process.closed) return [];
  return besidesAsked(model, decision, doneStep(model, decision, texts).prompt, texts);
}

/** What sends those inputs; otherwise the step that comes next. */
function stepButtons(model: DutyModel, texts: Texts): readonly Button[] {
  const decision = model.process.decisions[model.duty];
  if (!decision || isAdvisedAnew(model)) return [adviceButton(model, texts)];
  const agreed = agreeing(model, texts);
  if (agreed.length > 0) return agreed;
  const done = decision.state === 'done' && model.duty === 'authority' ? decision : null;
  const asked = done && askedStep(model, done, texts);
  if (asked) return [asked.send];
  return isStillToDo(model, decision)
    ? doneStep(model, decision, texts).prompt.buttons
    : wayButtons(model, texts, model.duty);
}

function adviceFields(model: DutyModel, texts: Texts): readonly Field[] {
  const { process } = texts;
  const words = { yes: process.adviseYes, no: process.adviseNo, error: process.fault.required };
  return [
    yesOrNo('notify', process.adviceLabel, words, computedFor(model)),
    ...(model.duty === 'subjects' ? [exceptionField(texts)] : []),
    askedText({ id: 'reason', label: process.adviceReason, errorMessage: process.fault.required }),
  ];
}

const adviceButton = ({ data, duty }: DutyModel, { process }: Texts): Button =>
  button(process.giveAdvice, incidentActions.advise, { ...data, duty }, { style: 'positive' });

const mayAdviseAnew = ({ duty, process, assessment, incident }: DutyModel): boolean =>
  duty !== 'recipients' &&
  incident.status !== 'withdrawn' &&
  mayBeAdvisedAnew(process.decisions[duty], assessment.advices[duty]);

const isAdvisedAnew = (model: DutyModel): boolean => model.anew === true && mayAdviseAnew(model);

/** Decided and not done; or done, withdrawn at the authority, and decided again. */
const isStillToDo = ({ missing, duty }: DutyModel, { state, notify }: DutyDecision): boolean =>
  (state === 'decided' && notify) ||
  (state === 'done' && missing.some((each) => each.what === 'notified' && each.duty === duty));

/** On a separate card, because what is carried out has fields of its own. */
function anewButtons(model: DutyModel, { process }: Texts): readonly Button[] {
  const { data, duty } = model;
  if (!mayAdviseAnew(model) || model.anew === true) return [];
  return [press(process.adviseAnew, incidentActions.duty, { ...data, duty, anew: 'yes' })];
}

const advicePrompt = (model: DutyModel, texts: Texts): Prompt => ({
  title: texts.process.advice,
  style: 'default',
  fields: adviceFields(model, texts).map(fieldElement),
  buttons: [adviceButton(model, texts)],
});

/** The preselected value: what was computed, or nothing where that is "not yet to be said". */
function computedFor({ duty, assessment }: DutyModel): 'yes' | 'no' | '' {
  if (duty === 'recipients') return 'yes';
  const { verdict } = assessment.advices[duty];
  return verdict === 'notYet' ? '' : verdict;
}

/** Why people at high risk still need not be told (Art. 34(3)); counts only with "no". */
const exceptionField = ({ outcomes, form }: Texts): Field =>
  choiceInput({
    id: 'exception',
    label: outcomes.exceptionLabel,
    placeholder: outcomes.noException,
    errorMessage: form.fault.invalid,
    choices: [...Object.entries(outcomes.exception).map(([value, title]) => ({ title, value }))],
  });

/** As advised. */
export const agreeButton = (
  model: DutyModel,
  { notify }: Pick<DutyDecision, 'notify'>,
  { process }: Texts,
): Button =>
  press(
    process.agree,
    incidentActions.decide,
    { ...model.data, duty: model.duty, notify: notify ? 'yes' : 'no' },
    'positive',
  );

/** Otherwise, with one's own reason. */
export function otherwiseStep(
  model: DutyModel,
  { notify }: Pick<DutyDecision, 'notify'>,
  { process, shared }: Texts,
): { readonly field: Field; readonly send: Button } {
  const data = { ...model.data, duty: model.duty, notify: notify ? ('no' as const) : ('yes' as const) };
  return {
    field: askedText({
      id: `otherwise.${model.duty}`,
      label: process.otherwiseReason,
      errorMessage: process.fault.required,
    }),
    send: button(shared.record, incidentActions.decide, data, { style: 'destructive' }),
  };
}

const otherwisePrompt = (model: DutyModel, decision: DutyDecision, texts: Texts): Prompt => {
  const { field, send } = otherwiseStep(model, decision, texts);
  return {
    title: texts.process.otherwise,
    style: 'default',
    fields: [fieldElement(field)],
    buttons: [send],
  };
};

function doneStep(
  model: DutyModel,
  decision: DutyDecision,
  texts: Texts,
): { readonly fields: readonly Field[]; readonly prompt: Prompt } {
  const { process, outcomes, telling, shared } = texts;
  const clock = model.clocks.find(({ kind }) => kind === model.duty);
  const late = model.duty === 'authority' && clock !== undefined && clock.until.toISOString() < model.now;
  const done = decision.state === 'done' ? decision : null;
  const moment = momentFields(
    { day: ['day', telling.day], time: ['time', telling.time] },
    done ? doneAt(done) : model.now,
    process.fault.required,
  );
  const fields: readonly Field[] = [
    askedText({
      id: 'reference',
      label: process.reference[model.duty],
      value: done?.reference ?? '',
      maxLength: 400,
      errorMessage: process.fault.required,
    }),
    ...moment.fields,
    ...(model.duty === 'subjects' ? toldFields(done?.told, texts) : []),
    ...(late ? [optionalText('delay', process.delay, process.fault.tooLong)] : []),
    // Later additions say how it stands.
    ...(model.duty === 'authority' && !done?.supplements
      ? [phaseField('phase', model, decision, texts)]
      : []),
  ];
  const data = { ...model.data, duty: model.duty, shown: moment.shown };
  const prompt: Prompt = {
    title: process.recordDone(outcomes.duty[model.duty]),
    style: 'default',
    fields: fields.map(fieldElement),
    buttons: [button(shared.record, incidentActions.notified, data, { style: 'positive' })],
  };
  return { fields, prompt };
}

/** How many were told, by what means, and who was not: the authority's form asks for it. */
function toldFields(told: PeopleTold | undefined, { telling, process, shared }: Texts): readonly Field[] {
  const asked = { errorMessage: process.fault.unknown, faults: [], required: false };
  return [
    textInput({
      ...asked,
      id: 'told',
      label: telling.count,
      value: told && told.count !== null ? String(told.count) : '',
      placeholder: telling.countExample,
      maxLength: 12,
    }),
    choiceInput({
      ...asked,
      id: 'means',
      label: telling.how,
      value: (told?.means ?? []).join(','),
      multiple: true,
      placeholder: shared.choose,
      choices: tellingMeans.map((value) => ({ title: telling.means[value], value })),
    }),
    textInput({
      ...asked,
      id: 'notTold',
      label: telling.notTold,
      value: told?.notTold ?? '',
      multiline: true,
      maxLength: 400,
    }),
  ];
}
