import { z } from 'zod/v4';
import { renderIncidentDigest } from '../../cards/incident/list';
import { incidentMail } from '../../cards/incident/mail';
import type { RenderedCard } from '../../cards/render';
import { renderNeutral } from '../../cards/shared/plain';
import { type FoldRow, foldView } from '../../services/delivery/digest';
import type { Incident } from '../../services/incident/model';
import { incidentRetention } from '../../services/incident/retention';
import { readOpening } from '../../services/incident/opening';
import { rowKeys } from '../../services/ledger/keys';
import { affiliations } from '../../services/people/roles';
import { strictDeadline } from '../../services/time/deadline';
import type { House } from '../house';
import { defineAction, type Flow, type SettledMessage, type Viewing } from '../routing/flow';
import { drillHints, incidentHints, mineHints } from '../routing/hints';
import { handlers, number, onIncident, onRemark, words } from './incident/border';
import { openDrill, startDrill } from './incident/drill';
import { evidenceActions } from './incident/evidence-actions';
import { exportEvidence, receiveFiles } from './incident/evidence';
import { incidentsOf } from './incident/forms';
import { incidentNudges } from './incident/lessons';
import {
  add,
  answer,
  ask,
  listMine,
  look,
  openChosen,
  sayMistake,
  take,
  withdraw,
} from './incident/handling';
import { processActions } from './incident/process-actions';
import type { Reader } from './incident/reader';
import { chooseKind, openForm, openFormWith, submitReport, submitUnnamed } from './incident/report';
import { decisionCard, taskCard } from './incident/screens';
import { alertCard, lineOf, questionCard, receiptCard } from './incident/views';

/** Everybody of the tenant may report, also who is not in the organisation yet: nothing may be lost. */
const everybody = { affiliations };
/** Loose because the fields of the form are closed by `services/incident/form.ts` itself. */
const report = z.looseObject({ token: z.string().max(2_000) });

/** The incident flow: from `/incident` to the card of the FG, and back to the reporter (architecture §4). */
export const incidentFlow: Flow = {
  id: 'incident',
  commands: [
    {
      names: ['incident', 'datalek', 'melding', 'melden', 'report'],
      hints: incidentHints,
      takesWords: true,
      permission: everybody,
      handle: (turn, house) => Promise.resolve(openForm(turn, house)),
      onChosenMessage: (turn, house) => Promise.resolve(openFormWith(turn, house)),
    },
    { names: ['mijn', 'mine', 'status'], hints: mineHints, permission: everybody, handle: listMine },
    {
      names: ['oefening', 'drill', 'practice'],
      hints: drillHints,
      takesWords: true,
      permission: { affiliations: ['group', 'guestCompany'], roles: ['fg'] },
      handle: (turn, house) => Promise.resolve(openDrill(turn, house)),
    },
  ],
  actions: [
    defineAction({
      verb: 'incident.kind',
      data: report,
      permission: everybody,
      handle: (turn, data, house) => Promise.resolve(chooseKind(turn, data, house)),
    }),
    defineAction({ verb: 'incident.report', data: report, permission: everybody, handle: submitReport }),
    defineAction({
      verb: 'incident.reportUnnamed',
      data: report,
      permission: everybody,
      handle: submitUnnamed,
    }),
    defineAction({ verb: 'incident.take', data: z.object(onIncident), permission: handlers, handle: take }),
    defineAction({ verb: 'incident.view', data: z.object(onIncident), permission: everybody, handle: look }),
    defineAction({
      verb: 'incident.open',
      data: z.object({ id: number }),
      permission: everybody,
      handle: openChosen,
    }),
    defineAction({
      verb: 'incident.ask',
      data: z.object({ ...onRemark, question: words }),
      permission: handlers,
      handle: ask,
    }),
    defineAction({
      verb: 'incident.withdraw',
      data: z.object({ ...onRemark, reason: words }),
      permission: handlers,
      handle: withdraw,
    }),
    defineAction({
      verb: 'incident.add',
      data: z.object({ ...onRemark, addition: words }),
      permission: everybody,
      handle: add,
    }),
    defineAction({
      verb: 'incident.answer',
      data: z.object({ ...onRemark, answer: words }),
      permission: everybody,
      handle: answer,
    }),
    defineAction({
      verb: 'incident.mistake',
      data: z.object(onRemark),
      permission: everybody,
      handle: sayMistake,
    }),
    defineAction({
      verb: 'incident.drill',
      data: z.object({ token: z.string().max(2_000), story: words }),
      permission: { affiliations: ['group', 'guestCompany'], roles: ['fg'] },
      handle: startDrill,
    }),
    ...processActions,
    ...evidenceActions,
  ],
  views: {
    'incident.alert': async (viewing, house) => {
      const incident = viewing.state as Incident | undefined;
      return incident
        ? alertCard(incident, readerOf(viewing), house, viewing.possiblyDouble)
        : renderNeutral(viewing.locale);
    },
    'incident.receipt': async (viewing, house) => {
      const file = await incidentsOf(house).find(viewing.item);
      return file ? receiptCard(file, readerOf(viewing), house) : renderNeutral(viewing.locale);
    },
    'incident.question': async (viewing, house) => {
      const file = await incidentsOf(house).find(viewing.item);
      return file ? questionCard(file.incident, readerOf(viewing), house) : renderNeutral(viewing.locale);
    },
    'incident.decision': (viewing, house) => Promise.resolve(ofState(viewing, house, decisionCard)),
    'incident.task': (viewing, house) => Promise.resolve(ofState(viewing, house, taskCard)),
    'incident.digest': digest,
  },
  digests: { 'incident.alert': 'incident.digest' },
  mails: {
    'incident.mail': async ({ item, locale }, house) => {
      const file = await incidentsOf(house).find(item);
      if (!file) throw new Error('no such incident');
      const { id, facts, reportedAt, awareAt } = file.incident;
      const deadline = strictDeadline(new Date(awareAt)).toISOString();
      return incidentMail({ id, facts, reportedAt, deadline, locale });
    },
  },
  onFiles: { permission: everybody, handle: receiveFiles },
  exports: { 'incident.evidence': { permission: handlers, produce: exportEvidence } },
  onTimer: async ({ item, step, cause }, house) => {
    await incidentsOf(house).change(item, { type: 'timer', step }, { cause });
  },
  onSettled: watchReach,
  nudges: incidentNudges,
  retention: incidentRetention,
  accepts: {
    /** A record of another flow turned out to be an incident (features N3). */
    open: async ({ partition, payload, form }, house) => {
      await incidentsOf(house).openFrom(partition, form, readOpening(payload));
    },
  },
};

/** A card drawn from the incident as it is now. */
function ofState(
  viewing: Viewing,
  house: House,
  draw: (incident: Incident, reader: Reader, house: House) => RenderedCard,
): RenderedCard {
  const incident = viewing.state as Incident | undefined;
  return incident ? draw(incident, readerOf(viewing), house) : renderNeutral(viewing.locale);
}

const readerOf = ({ person, account, locale }: Viewing) => ({ person, owner: person, account, locale });

/** How many of the newest incidents are read for one digest. */
const digestLines = 15;

/** More reports than the chat may get, newest first (P8). */
async function digest(viewing: Viewing, house: House) {
  const prefix = rowKeys.index(`${foldView(viewing.item, viewing.person)}|`);
  const folded = await house.ledger.list<FoldRow>(viewing.partition, prefix);
  const newest = folded
    .map(({ value }) => value.item)
    .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  const files = await Promise.all(newest.slice(0, digestLines).map((id) => incidentsOf(house).find(id)));
  const incidents = files.flatMap((file) => (file ? [lineOf(file.incident, house.organisation())] : []));
  return renderIncidentDigest({
    locale: viewing.locale,
    data: {},
    incidents,
    older: newest.slice(digestLines),
  });
}

/** Notices when nobody at all could be reached, and when somebody could after all (features N1). */
async function watchReach({ partition, row, outcome }: SettledMessage, house: House): Promise<void> {
  if (row.view !== 'incident.alert') return;
  const incidents = incidentsOf(house);
  if (outcome.kind === 'delivered') {
    const item = await house.ledger.item<Incident>(partition, row.item);
    if (item?.state.unreached) await incidents.change(row.item, { type: 'reached' });
    return;
  }
  const alerts = (await house.ledger.messages(partition, row.item)).filter(
    ({ view }) => view === 'incident.alert',
  );
  const lost = alerts.every(
    ({ deliveredAt, state }) => deliveredAt === null && (state === 'parked' || state === 'uncertain'),
  );
  if (lost) await incidents.change(row.item, { type: 'unreached' });
}
