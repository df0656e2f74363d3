import { incidentActions } from '../../../services/incident/contract';
import type { CyberStep } from '../../../services/incident/process/model';
import { type CyberDocument, registerActions } from '../../../services/register/contract';
import { dateAndTime } from '../../dates';
import type { RenderedCard } from '../../render';
import {
  askedText,
  button,
  type Button,
  type Fact,
  type Field,
  fieldElement,
  press,
  type Prompt,
  textPrompt,
} from '../../shared/elements';
import { choiceInput, optionalText } from '../../shared/fields';
import { renderListCard, type Section } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { displayLines, displayName } from '../../user-text';
import { clockRows } from './clock-rows';
import { decisionRow } from './dossier-decisions';
import type { CyberFile, ProcessModel } from './model';
import { significanceRows } from './significance';

/** A significant incident under the Cyberbeveiligingswet: clocks, to whom, what was reported, drafts. */
export function renderCyber(model: ProcessModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { process, cyber, outcomes, shared } = texts;
  const { data } = model;
  const significant = model.process.cyber?.called.significant === true;
  const recipients = press(outcomes.duty.recipients, incidentActions.duty, { ...data, duty: 'recipients' });
  return renderListCard({
    locale: model.locale,
    summary: process.fileSummary(model.incident.id),
    eyebrow: process.fileEyebrow(model.incident.id),
    title: cyber.title,
    footnotes: [cyber.judgement],
    sections: sectionsOf(model, texts).filter(({ rows }) => rows.length > 0),
    prompts: [...recordPrompt(model, texts), ...callPrompts(model, texts)],
    buttons: [
      ...(significant ? [recipients] : []),
      button(process.file, incidentActions.file, data, { sendsInputs: false }),
    ],
    ...(significant
      ? {
          details: {
            toggle: shared.more,
            rows: [
              { buttons: drafts(model, ['cyberWarning', 'cyberReport'], texts) },
              { buttons: drafts(model, ['cyberProgress', 'cyberFinal'], texts) },
              { prompts: [takeBackPrompt(model, texts)] },
            ],
          },
        }
      : {}),
  });
}

function sectionsOf(model: ProcessModel, texts: Texts): readonly Section[] {
  const { process, cyber } = texts;
  const ofCyber = {
    ...model,
    clocks: model.clocks.filter(({ kind }) => kind.startsWith('cyber') || kind === 'recipients'),
  };
  const { recipients } = model.process.decisions;
  return [
    { title: cyber.significance, rows: significanceRows(model, texts) },
    { title: process.clocks, rows: clockRows(ofCyber, texts) },
    { title: cyber.addressees, rows: addresseeRows(model.cyber, texts) },
    {
      title: cyber.done,
      rows: [
        ...doneRows(model, texts),
        ...(recipients ? [decisionRow('recipients', recipients, model, texts)] : []),
      ],
    },
  ];
}

const addresseeRows = ({ csirt, authority }: CyberFile, { cyber }: Texts): readonly Fact[] =>
  [
    { label: cyber.csirt, to: csirt },
    { label: cyber.authority, to: authority },
  ].flatMap(({ label, to }) =>
    to ? [{ label, lines: [cyber.addressee(displayName(to.name, 80), displayName(to.how, 200))] }] : [],
  );

function doneRows(model: ProcessModel, texts: Texts): readonly Fact[] {
  const { process, cyber, shared } = texts;
  const excerpt = { max: 240, cut: shared.shortened };
  return Object.entries(model.process.cyber?.steps ?? {}).map(([step, { at, reference, delay }]) => ({
    label: cyber.step[step as CyberStep],
    lines: [
      ...displayLines(process.doneOn(dateAndTime(at, model.locale), reference), excerpt),
      ...(delay === null ? [] : displayLines(process.lateBecause(delay), excerpt)),
    ],
  }));
}

/** The next report that was made; if late, it needs a reason. */
function recordPrompt(model: ProcessModel, texts: Texts): readonly Prompt[] {
  const { process, cyber, shared } = texts;
  const { open, late } = model.cyber;
  const [first] = open;
  if (first === undefined) return [];
  const step: Field = choiceInput({
    id: 'step',
    label: cyber.recordStep,
    style: 'expanded',
    required: true,
    errorMessage: process.fault.required,
    value: first,
    choices: open.map((value) => ({ title: cyber.step[value], value })),
  });
  const reference = {
    id: 'reference',
    label: cyber.reference,
    errorMessage: process.fault.required,
    maxLength: 400,
  };
  return [
    {
      title: cyber.record,
      style: 'positive',
      fields: [
        fieldElement(step),
        fieldElement(askedText(reference)),
        ...(late ? [fieldElement(optionalText('delay', process.delay, process.fault.tooLong))] : []),
      ],
      buttons: [button(shared.record, incidentActions.cyberDone, model.data, { style: 'positive' })],
    },
  ];
}

const drafts = (
  model: ProcessModel,
  documents: readonly CyberDocument[],
  { cyber }: Texts,
): readonly Button[] =>
  documents.map((document) =>
    press(cyber.draft[document], registerActions.document, { ...model.data, document }),
  );

/** One press with a reason; nothing where the law is not switched on, or once it was said. */
export const callPrompts = (model: ProcessModel, { cyber, incident }: Texts): readonly Prompt[] =>
  model.cyber.offered
    ? [
        textPrompt(cyber.call, {
          id: 'significance',
          label: cyber.callReason,
          errorMessage: incident.textError,
          send: button(
            cyber.callSave,
            incidentActions.significant,
            { ...model.data, significant: 'yes' },
            { style: 'positive' },
          ),
        }),
      ]
    : [];

const takeBackPrompt = (model: ProcessModel, { cyber, incident, shared }: Texts): Prompt =>
  textPrompt(cyber.takeBack, {
    id: 'significance',
    label: cyber.takeBackReason,
    errorMessage: incident.textError,
    send: button(
      shared.record,
      incidentActions.significant,
      { ...model.data, significant: 'no' },
      { style: 'destructive' },
    ),
  });
