import { renderIncidentForm } from '../../../cards/incident/form';
import { renderNameless, renderNamelessAsked } from '../../../cards/incident/nameless';
import { Pace } from '../../../services/delivery/pace';
import type { FormToken } from '../../../services/forms/form-token';
import { newCode, readCode } from '../../../services/incident/code-words';
import type { IncidentChange } from '../../../services/incident/commands';
import { type Faults, keepTyped, readRemark, readReport, type Typed } from '../../../services/incident/form';
import type { IncidentOnFile } from '../../../services/incident/incidents';
import { bookOf } from '../../routing/book';
import { holdersOf } from '../../../services/people/roles';
import type { Container } from '../../routing/container';
import type { Answer, Turn } from '../../routing/flow';
import { notice, shortNotice } from '../../routing/notices';
import { receiptModel } from './cards';
import {
  newCodeToken,
  newNamelessToken,
  proposedIn,
  readCodeToken,
  readNamelessToken,
  readReportToken,
} from './forms';
import { idempotencyKeyOfChange } from './idempotency';
import { readerOf } from './reader';
import { formModel, type ReportData } from './report';

/**
 * Reporting without a name. The code is made when the form opens and travels in its token alone: it makes the report
 * count once, and stands for the reporter afterwards. Every card of it is an answer in place; nothing is posted, so no
 * row has to know to whom.
 */

interface NamelessForm {
  readonly typed: Typed;
  readonly faults?: Faults;
  readonly before?: FormToken;
  readonly named: boolean;
  readonly expired?: boolean;
}

/** "Zonder naam melden": the form again, with what was typed; later "Toon wat ik nu moet doen" on it. */
export function openNameless(turn: Turn, data: ReportData, container: Container): Answer {
  const reading = readNamelessToken(container, turn.owner, data.token);
  const typed = keepTyped(data);
  if (reading.kind === 'valid')
    return showForm(turn, container, { typed, before: reading.token, named: reading.token.named === true });
  const from = readReportToken(container, turn.owner, data.token);
  const named = [reading, from].some((each) => each.kind !== 'forged' && each.token.named === true);
  return showForm(turn, container, { typed, named, expired: reading.kind !== 'forged' });
}

/** "Melden" on that form. */
export async function submitNameless(
  turn: Turn,
  data: ReportData & { readonly unsaid: 'yes' | 'no' },
  container: Container,
): Promise<Answer> {
  const reading = readNamelessToken(container, turn.owner, data.token);
  const typed = keepTyped(data);
  if (reading.kind === 'forged') return showForm(turn, container, { typed, named: false, expired: true });
  const { token } = reading;
  const named = token.named === true;
  const before = await container.incidents.reportOf(token.nonce);
  if (before) return show(turn, before, token.nonce, container);
  if (reading.kind !== 'valid') return showForm(turn, container, { typed, named, expired: true });
  const report = readReport(data, {
    now: container.clock.now(),
    organisation: container.organisation(),
    proposed: proposedIn(token),
    named,
    unnamed: data.unsaid === 'yes',
    typedNames: turn.actor.affiliation === 'unknown',
  });
  if ('faults' in report)
    return showForm(turn, container, { typed, faults: report.faults, before: token, named });
  await container.incidents.reportUnnamed(token, token.nonce, report);
  const file = await container.incidents.reportOf(token.nonce);
  return file ? show(turn, file, token.nonce, container) : notice(turn, 'failed');
}

function showForm(turn: Turn, container: Container, state: NamelessForm): Answer {
  const { typed, faults = {}, before, named, expired } = state;
  const { model, proposed } = formModel(turn, container, typed, proposedIn(before));
  const token = newNamelessToken(container, turn.owner, {
    code: before?.nonce ?? newCode(),
    proposed,
    named: named || typed.about !== undefined,
    before,
  });
  const card = renderIncidentForm({
    ...model,
    data: { token },
    files: null,
    faults,
    nameless: { phone: dpoPhone(container) },
    ...(expired ? { notice: 'expired' } : {}),
  });
  return { kind: 'card', card };
}

/** One person's wrong codes, in memory: a code has too many bits to be guessed, and this spares storage. */
const wrongCodes = bookOf(() => new Pace([{ sends: 5, milliseconds: 600_000 }]));

/** A typed code. A correct one leaves nothing behind; whoever guesses has to wait. */
export async function openByCode(
  turn: Turn,
  { code: typed }: { readonly code: string },
  container: Container,
): Promise<Answer> {
  const now = container.clock.now().getTime();
  const wrong = wrongCodes(container);
  wrong.tidy(now);
  if (wrong.next(turn.owner, now) > now) return shortNotice(turn, 'codesTooMany');
  const code = readCode(typed);
  const file = code === null ? undefined : await container.incidents.reportOf(code);
  if (code !== null && file) return show(turn, file, code, container);
  wrong.take(turn.owner, now);
  return shortNotice(turn, 'codeUnknown');
}

interface CodeData {
  readonly incident: string;
  readonly token: string;
}

/** "Kijken hoe het nu is". */
export async function lookByCode(turn: Turn, data: CodeData, container: Container): Promise<Answer> {
  const known = await knownBy(turn, data, container);
  return known ? show(turn, known.file, known.token.variant, container) : notice(turn, 'expired');
}

export const addByCode = (
  turn: Turn,
  data: CodeData & { readonly addition: string },
  container: Container,
): Promise<Answer> => sayByCode(turn, data, 'add', data.addition, container);

export const answerByCode = (
  turn: Turn,
  data: CodeData & { readonly answer: string },
  container: Container,
): Promise<Answer> => sayByCode(turn, data, 'answer', data.answer, container);

async function sayByCode(
  turn: Turn,
  data: CodeData,
  type: 'add' | 'answer',
  text: string,
  container: Container,
): Promise<Answer> {
  const known = await knownBy(turn, data, container);
  if (!known) return notice(turn, 'expired');
  const words = readRemark(text);
  if ('fault' in words) return shortNotice(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  const change: IncidentChange = { type, byReporter: true, ...words };
  const outcome = await container.incidents.change(known.file.incident.id, change, {
    idempotencyKey: idempotencyKeyOfChange(known.token, change),
  });
  const refused = outcome.kind === 'refused' ? outcome.refusal.refused : '';
  if (refused === 'nothingAsked' || refused === 'tooManyRemarks') return shortNotice(turn, refused);
  const file = await container.incidents.reportOf(known.token.variant);
  return file ? show(turn, file, known.token.variant, container) : notice(turn, 'expired');
}

/** The report of a card's token: its code is checked again each time. */
async function knownBy(
  turn: Turn,
  { incident, token: text }: CodeData,
  container: Container,
): Promise<{ readonly file: IncidentOnFile; readonly token: FormToken } | null> {
  const token = readCodeToken(container, turn.owner, incident, text);
  const file = token && (await container.incidents.reportOf(token.variant));
  return token && file?.incident.id === incident ? { file, token } : null;
}

function show(turn: Turn, file: IncidentOnFile, code: string, container: Container): Answer {
  const { id } = file.incident;
  const { data: _, ...receipt } = receiptModel(file, readerOf(turn), container);
  const data = { incident: id, token: newCodeToken(container, turn.owner, id, code) };
  return { kind: 'card', card: renderNameless({ receipt, code, data }) };
}

export const answerNameless = ({ actor }: Turn, container: Container): Promise<Answer> =>
  Promise.resolve({
    kind: 'card',
    card: renderNamelessAsked(actor.locale, dpoPhone(container)),
  });

/** The FG's own number, or else the office's. */
function dpoPhone({ organisation, clock }: Container): string {
  const [dpo] = holdersOf(organisation(), 'fg', clock.now());
  return dpo?.phone ?? organisation().office.phone;
}
