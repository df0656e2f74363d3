import { incidentActions, type ReceivedFiles } from '../../services/incident/contract';
import type { EvidenceFile } from '../../services/incident/evidence/model';
import type { FileFault } from '../../services/incident/evidence/store';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { type Button, button, type Fact, press } from '../shared/elements';
import { chooser, renderListCard } from '../shared/list';
import { commandButton } from '../shared/plain';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { nameOf, type ProcessModel } from './process/model';

export interface ReceivedModel {
  readonly locale: Locale;
  /** Ids of the files, and a token. */
  readonly data: ReceivedFiles;
  readonly files: readonly Pick<EvidenceFile, 'name' | 'bytes'>[];
  readonly refused: readonly { readonly name: string; readonly fault: FileFault | 'tooMany' }[];
  /** Those they may belong to: number and a few words; the likeliest first. */
  readonly incidents: readonly { readonly id: string; readonly title: string }[];
}

/** Files came in: they wait for a report, an existing one or the next. */
export function renderReceived(model: ReceivedModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { evidence } = texts;
  const { files, refused, incidents } = model;
  const some = files.length > 0;
  return renderListCard({
    locale: model.locale,
    summary: evidence.receivedSummary,
    eyebrow: evidence.eyebrow,
    title: titleOf(model, texts),
    footnotes: some
      ? [...(incidents.length === 0 ? [evidence.waiting] : []), evidence.minimal, evidence.expires]
      : [evidence.refusedAll],
    sections: [
      { title: evidence.received, rows: files.map((file) => fileRow(file, texts, [])) },
      {
        title: evidence.refused,
        rows: refused.map(({ name, fault }) => ({
          label: displayName(name, 80),
          lines: [evidence.fault[fault]],
        })),
      },
    ].filter(({ rows }) => rows.length > 0),
    fields: some && incidents.length > 0 ? [incidentChooser(model, texts)] : [],
    buttons: some ? buttonsOf(model, texts) : [],
  });
}

function titleOf({ files, incidents }: ReceivedModel, { evidence }: Texts): string {
  if (files.length === 0) return evidence.refusedTitle;
  return incidents.length === 0 ? evidence.waitingTitle(files.length) : evidence.receivedTitle(files.length);
}

function buttonsOf({ data, incidents }: ReceivedModel, { evidence, shared }: Texts): readonly Button[] {
  const discard = button(evidence.discard, incidentActions.discard, data, { sendsInputs: false });
  return incidents.length === 0
    ? [
        commandButton(shared.reportNow, 'incident', { style: 'positive' }),
        button(evidence.choosing, incidentActions.files, data, { sendsInputs: false }),
        discard,
      ]
    : [
        button(evidence.attach, incidentActions.attach, data, { style: 'positive' }),
        commandButton(shared.reportNow, 'incident'),
        discard,
      ];
}

const incidentChooser = ({ incidents }: ReceivedModel, { evidence, shared }: Texts) =>
  chooser(
    { label: evidence.choose, placeholder: shared.choose, error: shared.chooseReport },
    incidents.map(({ id, title }) => ({ title: `${id} · ${title}`, value: id })),
  );

/** What became of the files. @param incident what they are with now; null: they are gone. */
export function renderFilesSettled(locale: Locale, incident: string | null): RenderedCard {
  const { evidence } = textsFor(locale);
  const said = incident === null ? evidence.discarded : evidence.attached(incident);
  return renderListCard({
    locale,
    summary: said,
    eyebrow: evidence.eyebrow,
    footnotes: [said],
    title: incident === null ? evidence.discard : evidence.attachedTitle,
  });
}

/** The files of one incident. */
export const renderEvidence = (model: ProcessModel): RenderedCard =>
  evidenceCard(model, {
    fetch: incidentActions.fetch,
    back: press(textsFor(model.locale).process.file, incidentActions.file, model.data),
  });

/** @param ways how a file is fetched, and back to where the reader came from. */
export function evidenceCard(
  model: ProcessModel,
  {
    fetch,
    back,
  }: {
    readonly fetch: typeof incidentActions.fetch | typeof incidentActions.alongFetch;
    readonly back: Button;
  },
): RenderedCard {
  const texts = textsFor(model.locale);
  const { evidence, process, shared } = texts;
  const files = model.incident.evidence ?? [];
  const present = files.filter(({ removedAt }) => removedAt === null);
  const open = button(shared.open, fetch, model.data, { style: 'positive' });
  return renderListCard({
    locale: model.locale,
    summary: evidence.title,
    eyebrow: process.fileEyebrow(model.incident.id),
    title: evidence.title,
    footnotes: [...(files.length === 0 ? [evidence.none] : []), evidence.how],
    sections: [{ title: evidence.title, rows: files.map((file) => heldRow(file, model, texts)) }].filter(
      ({ rows }) => rows.length > 0,
    ),
    whole: true,
    fields: present.length > 0 ? [fileChooser(present, texts)] : [],
    buttons: present.length > 0 ? [open, back] : [back],
  });
}

const fileChooser = (files: readonly EvidenceFile[], { evidence, shared }: Texts) =>
  chooser(
    { label: evidence.title, placeholder: shared.choose, error: shared.choose },
    files.map(({ id, name }) => ({ title: displayName(name, 80), value: id })),
  );

function heldRow(file: EvidenceFile, model: ProcessModel, texts: Texts): Fact {
  const { evidence } = texts;
  const who = file.by === null ? evidence.reporter : nameOf(model, file.by);
  return fileRow(file, texts, [
    evidence.by(who, dateAndTime(file.at, model.locale)),
    evidence.hash(file.sha256),
    ...(file.removedAt === null ? [] : [evidence.removed(dateAndTime(file.removedAt, model.locale))]),
  ]);
}

const fileRow = (
  { name, bytes }: Pick<EvidenceFile, 'name' | 'bytes'>,
  { evidence }: Texts,
  more: readonly string[],
): Fact => ({ label: name === '' ? '–' : displayName(name, 80), lines: [evidence.size(bytes), ...more] });
