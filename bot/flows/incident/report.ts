import { clipped } from '../../../services/language/letters';
import { type IncidentKind, incidentKinds } from '../../../services/people/incident-settings';
import { renderIncidentForm } from '../../../cards/incident/form';
import type { IncidentFormModel } from '../../../cards/incident/form-model';
import type { FormToken, TokenReading } from '../../../services/forms/form-token';
import { kindToShow } from '../../../services/incident/form-kind';
import { type Faults, keepTyped, readReport, type Typed } from '../../../services/incident/form';
import { mentionsColleague } from '../../../services/incident/mentions';
import { questionsOf } from '../../../services/incident/kinds';
import { mask } from '../../../services/masking/mask';
import type { Container } from '../../routing/container';
import type { Answer, Turn } from '../../routing/flow';
import { isBlank, renderBlankForm } from './blank-form';
import { newReportToken, proposedIn, readReportToken } from './forms';
import { readerOf } from './reader';
import { attachWaiting, filesWith } from './receiving';
import { firstAidOf, receiptCard } from './cards';
import { choicesFor, firstAidFor } from './strangers';

/** What a form card sends back besides what was typed; `form.ts` closes the rest (reliability S20). */
export interface ReportData {
  readonly token: string;
  readonly [field: string]: unknown;
}

interface FormState {
  readonly typed: Typed;
  readonly faults?: Faults;
  readonly notice?: 'expired' | 'masked';
  /** The form this one replaces: it stays the same form, so that it takes effect once. */
  readonly before?: FormToken;
  /** An expired form had a name in it. */
  readonly named?: boolean;
  /** The kind that an expired form proposed. */
  readonly shown?: IncidentKind | null;
}

/** Most characters after the command that are taken over into the form. */
const mostWords = 4_000;

/**
 * `/incident`, with or without words, and "Meld als incident" on a message: they fill in the text and propose the kind.
 * The text of a message is masked before it is shown again; a note says that the message itself still shows it.
 */
export function openForm(turn: Turn, container: Container): Answer {
  const { text, masked } = mask(turn.words);
  const words = clipped(text, mostWords).trim();
  return showForm(turn, container, {
    typed: words === '' ? {} : { what: words },
    ...(masked.length > 0 && { notice: 'masked' }),
  });
}

/** "Toon wat ik nu moet doen": the same form with first aid and questions for the kind that was chosen or told. */
export function chooseKind(turn: Turn, data: ReportData, container: Container): Answer {
  const reading = readReportToken(container, turn.owner, data.token);
  const typed = keepTyped(data);
  const again = reading.kind === 'valid' ? { typed, before: reading.token } : expired(typed, reading);
  return showForm(turn, container, again);
}

/**
 * "Melden" reports, whatever was chosen or changed: first aid is on the receipt. Only what stops a report brings back
 * the form, as typed; nothing is ever lost on the way.
 */
export const submitReport = (turn: Turn, data: ReportData, container: Container): Promise<Answer> =>
  submit(turn, data, container, { unnamed: false });

/** "Toch melden": only counts in a form that had a name and asked for it. */
export const submitUnnamed = (turn: Turn, data: ReportData, container: Container): Promise<Answer> =>
  submit(turn, data, container, { unnamed: true });

async function submit(
  turn: Turn,
  data: ReportData,
  container: Container,
  { unnamed }: { readonly unnamed: boolean },
): Promise<Answer> {
  const reading = readReportToken(container, turn.owner, data.token);
  const typed = keepTyped(data);
  if (reading.kind !== 'valid') {
    const handled = reading.kind === 'expired' ? await receiptOf(turn, reading.token, container) : null;
    return handled ?? showForm(turn, container, expired(typed, reading));
  }
  const { token } = reading;
  const report = readReport(data, {
    now: container.clock.now(),
    organisation: container.organisation(),
    proposed: proposedIn(token),
    named: token.named === true,
    unnamed,
    typedNames: turn.actor.affiliation === 'unknown',
  });
  if ('faults' in report) return showForm(turn, container, { typed, faults: report.faults, before: token });
  return await register(turn, token, report, container);
}

async function register(
  turn: Turn,
  token: FormToken,
  report: Exclude<ReturnType<typeof readReport>, { faults: Faults }>,
  container: Container,
): Promise<Answer> {
  const outcome = await container.incidents.report(token, {
    ...report,
    reporter: turn.actor.person,
    sender: turn.owner,
    receiptActivityId: turn.messageId,
  });
  if (outcome.kind !== 'committed')
    return (await receiptOf(turn, token, container)) ?? showForm(turn, container, { typed: {} });
  const { state: incident, messages } = outcome;
  attachWaiting(turn, token, incident.id, container);
  return { kind: 'card', card: receiptCard({ incident, messages }, readerOf(turn), container) };
}

/** A repeated input gets the first answer: the receipt, in its present state. */
async function receiptOf(turn: Turn, token: FormToken, container: Container): Promise<Answer | null> {
  const incidents = container.incidents;
  const id = await incidents.reportedBy(token);
  const file = id === undefined ? undefined : await incidents.find(id);
  return file ? { kind: 'card', card: receiptCard(file, readerOf(turn), container) } : null;
}

/**
 * What every report form is drawn from, with or without a name. @param shown the kind it showed as a proposal. @returns
 * it with the kind it shows as a proposal now.
 */
export function formModel(turn: Turn, container: Container, typed: Typed, shown: IncidentKind | null) {
  const organisation = container.organisation();
  const { kind, proposed } = kindToShow({
    words: typed.what ?? '',
    chosen: incidentKinds.find((candidate) => candidate === typed.kind) ?? null,
    shown,
    offered: organisation.incident.kinds,
  });
  const { affiliation, locale } = turn.actor;
  const model = {
    ...firstAidFor(affiliation, firstAidOf(kind, organisation, locale, { carrier: typed['answer.carrier'] })),
    ...choicesFor(affiliation, organisation),
    locale,
    values: typed,
    proposed,
    questions: questionsOf(kind),
    kinds: organisation.incident.kinds,
    mentions: mentionsColleague(typed.what ?? '', organisation),
  };
  return { model, proposed: proposed ? kind : null };
}

function showForm(turn: Turn, container: Container, state: FormState): Answer {
  const { typed, before } = state;
  const { model, proposed } = formModel(turn, container, typed, state.shown ?? proposedIn(before));
  // A redraw may lose a name that the client cannot show; the token remembers that there was one.
  const named = state.named === true || before?.named === true || typed.about !== undefined;
  const files = filesWith(turn, before, container);
  const form: IncidentFormModel = {
    ...model,
    data: {
      token: newReportToken(container, turn.owner, { proposed, named, files: files ?? [], before }),
    },
    files: files === null ? null : files.length,
    faults: state.faults ?? {},
    ...(state.notice ? { notice: state.notice } : {}),
  };
  return { kind: 'card', card: isBlank(form) ? renderBlankForm(form) : renderIncidentForm(form) };
}

/** An expired form starts anew with what was typed, and keeps whatever else it knew. */
const expired = (typed: Typed, reading: TokenReading): FormState => ({
  typed,
  notice: 'expired',
  ...(reading.kind !== 'forged' && {
    named: reading.token.named === true,
    shown: proposedIn(reading.token),
  }),
});
