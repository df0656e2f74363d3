import { standingOf } from '../../services/incident/contract';
import type { Incident } from '../../services/incident/model';
import type { Judged } from '../../services/incident/process/judged-model';
import type { CyberStep, DutyDecision, Process } from '../../services/incident/process/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { Cell, Sheet } from '../sheets/sheet';
import { type Texts, textsFor } from '../texts';
import { happenedLines } from '../incident/happened';
import { wordsOrGone } from '../incident/words';
import { factColumns } from './sheet-facts';
import { signedColumns } from './sheet-signed';
import type { Column, RegisterEntry } from './sheet-model';

export interface RegisterSheetModel {
  readonly locale: Locale;
  /** Oldest first. */
  readonly entries: readonly RegisterEntry[];
  /** Names by Entra object id: of handlers only. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of clients by id. */
  readonly clients: Readonly<Record<string, string>>;
}

/** The register of a period, one report per row; none of its columns says who reported (features N7, A21). */
export function registerSheet(model: RegisterSheetModel): Sheet {
  const texts = textsFor(model.locale);
  const columns = columnsOf(model, texts);
  return {
    name: texts.register.sheet,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: model.entries.map((entry) => columns.map(([, , cell]) => cell(entry))),
  };
}

const moment = (iso: string | null | undefined): Cell => (iso ? new Date(iso) : null);

function columnsOf({ names, clients, entries, locale }: RegisterSheetModel, texts: Texts): readonly Column[] {
  const { column } = texts.register;
  const { kinds, incident: words, outcomes, assessment } = texts;
  const name = (id: string | undefined): Cell => (id === undefined ? null : (names[id] ?? '–'));
  const clientNames = (ids: readonly string[]): Cell => ids.map((id) => clients[id] ?? id).join(', ') || null;
  return [
    [column.id, 15, ({ incident }) => incident.id],
    [column.status, 14, ({ incident }) => words.status[incident.status]],
    [column.kind, 34, ({ incident: { facts } }) => facts.kind && kinds.names[facts.kind]],
    [column.what, 60, ({ incident }) => wordsOrGone(incident.facts.what, texts)],
    [
      column.outcome,
      18,
      ({ incident: { process } }) =>
        process?.classified ? outcomes.classification[process.classified.outcome] : null,
    ],
    [column.role, 18, ({ role }) => assessment.role.options[role]],
    [
      column.happened,
      34,
      ({ incident }) => happenedLines(incident.facts.happened, texts, locale).join('; ') || null,
    ],
    [column.noticed, 18, ({ incident }) => moment(incident.facts.noticedAt)],
    [column.reported, 18, ({ incident }) => moment(incident.reportedAt)],
    [column.aware, 18, ({ incident }) => moment(incident.awareAt)],
    [column.taken, 18, ({ incident }) => moment(incident.firstTakenAt ?? incident.taken?.at)],
    [column.takenBy, 24, ({ incident }) => name(incident.taken?.by)],
    [column.systems, 30, ({ systems }) => systems?.join(', ') ?? null],
    [column.clients, 30, (entry) => clientNames(entry.clients)],
    [column.people, 10, ({ incident: { process, facts } }) => countOf(process?.answers.people?.value, facts)],
    [column.severity, 14, (entry) => severityOf(entry, texts)],
    [column.authority, 40, ({ incident: { process } }) => decisionOf(process?.decisions.authority, texts)],
    [column.subjects, 40, ({ incident: { process } }) => decisionOf(process?.decisions.subjects, texts)],
    [
      column.clientsTold,
      30,
      ({ incident: { process } }) =>
        clientNames(Object.entries(process?.notices ?? {}).flatMap(([id, { sent }]) => (sent ? [id] : []))),
    ],
    [
      column.closed,
      18,
      ({ incident: { process, withdrawn } }) => moment(process?.closed?.at ?? withdrawn?.at),
    ],
    ...factColumns(locale, texts),
    ...signedColumns(names, locale, texts),
    ...(entries.some(({ incident: { process } }) => process?.cyber) ? cyberColumns(locale, texts) : []),
  ];
}

/** Only where something was said about the Cyberbeveiligingswet: it does not concern most readers of the register. */
function cyberColumns(locale: Locale, texts: Texts): readonly Column[] {
  const { cyber, outcomes } = texts;
  return [
    [
      cyber.column.significant,
      40,
      ({ incident: { process } }) => {
        const called = process?.cyber?.called;
        return called
          ? `${called.significant ? outcomes.notify : outcomes.notNotify}: ${called.reason}`
          : null;
      },
    ],
    [
      cyber.column.steps,
      50,
      ({ incident: { process } }) =>
        Object.entries(process?.cyber?.steps ?? {})
          .map(
            ([step, { at, reference }]) =>
              `${cyber.step[step as CyberStep]} ${dateAndTime(at, locale)}: ${reference}`,
          )
          .join(' · ') || null,
    ],
    [
      cyber.column.recipients,
      40,
      ({ incident: { process } }) => decisionOf(process?.decisions.recipients, texts),
    ],
  ];
}

function countOf(answer: readonly string[] | undefined, { peopleCount }: Incident['facts']): Cell {
  const [value] = answer ?? [];
  return value === undefined || value === 'unknown' ? peopleCount : Number(value);
}

/** Only for a datalek: the method says nothing about anything else. */
function severityOf({ incident: { process }, assessment }: RegisterEntry, { outcomes }: Texts): Cell {
  if (process?.classified?.outcome !== 'breach') return null;
  // A past decision stands, whatever today's rules say.
  const { severity, open, asked } = judgedIn(process) ?? {
    severity: assessment.severity,
    open: assessment.open.length,
    asked: assessment.asked.length,
  };
  const [score, band] = [String(severity.score), outcomes.band[severity.band]];
  return open > 0 ? outcomes.severityAtMost(score, band, open, asked) : `${score} (${band})`;
}

/** As last decided, or classified. */
function judgedIn({ decisions, classified }: Process): Judged | undefined {
  const { authority, subjects } = decisions;
  const decided = [authority, subjects].find(
    (each) => each?.judged !== undefined && each.state !== 'advised',
  );
  return decided?.judged ?? classified?.judged;
}

/** What was decided and why; a pending advice is no decision. */
function decisionOf(newest: DutyDecision | undefined, { outcomes }: Texts): Cell {
  const decision = standingOf(newest);
  if (decision === null) return null;
  const done = decision.state === 'done' ? ` · ${decision.reference}` : '';
  return `${decision.notify ? outcomes.notify : outcomes.notNotify}: ${decision.reason}${done}`;
}
