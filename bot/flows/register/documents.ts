import { z } from 'zod/v4';
import { apJson, apReport } from '../../../cards/incident/documents/ap-form';
import { clientDossier, type DossierView } from '../../../cards/incident/documents/dossier';
import {
  clientNotice,
  type LetterView,
  type NoticeView,
  subjectsLetter,
} from '../../../cards/incident/documents/letters';
import { documentTexts } from '../../../cards/texts/documents';
import { toPdf } from '../../../cards/sheets/pdf';
import type { Offer } from '../../../services/downloads/downloads';
import { clientsOf, clocksOf } from '../../../services/incident/clocks';
import { apForm, apSections, edpbFields } from '../../../services/incident/documents/ap-form';
import { mayHandle } from '../../../services/incident/handlers';
import type { Incident } from '../../../services/incident/model';
import { answersOf, noNotice, noProcess } from '../../../services/incident/process/model';
import { holdersOf } from '../../../services/people/roles';
import { type DocumentKind, documentKinds, registerDownloads } from '../../../services/register/contract';
import { offerDownload } from '../../downloads';
import type { House } from '../../house';
import type { Answer, ExportFile, StaffTurn } from '../../routing/flow';
import { clientFile } from '../incident/process-view';
import { hint, notice } from '../notices';

interface Asked {
  readonly incident: string;
  readonly document: DocumentKind;
  /** Whom a notice is for; empty for the others. */
  readonly client: string;
}

const params = z.object({ incident: z.string(), document: z.enum(documentKinds), client: z.string() });

/** A link that works once; only who handles the incident gets one, and only that person may use it. */
export async function offerDocument(turn: StaffTurn, asked: Asked, house: House): Promise<Answer> {
  const incident = await handledBy(turn.actor.person, asked.incident, house);
  if (!incident) return notice(turn, 'notFound');
  if (ofClient(asked.document) && !clientsOf(incident).includes(asked.client))
    return hint(turn, 'notConcerned');
  return await offerDownload(turn, registerDownloads.document, { ...asked }, house);
}

/** As the incident stands when the link is used; that it left the house is in the access log. */
export async function exportDocument(offer: Offer, house: House): Promise<ExportFile> {
  const { incident: id, document, client } = params.parse(offer.params);
  const incident = await handledBy(offer.person, id, house);
  if (!incident) throw new Error('no such incident for this person');
  await house.access.note(offer.person, id, 'document');
  const now = house.clock.now().toISOString();
  const form = apForm(incident, house.organisation(), house.clock.now());
  const layout = { sections: apSections, edpb: edpbFields };
  const pdf = async (name: string, report: Parameters<typeof toPdf>[0]): Promise<ExportFile> => ({
    name: `${id}-${name}.pdf`,
    contentType: 'application/pdf',
    bytes: await toPdf(report),
  });
  switch (document) {
    case 'ap':
      return await pdf('ap', apReport(form, layout, now));
    case 'apJson':
      return { name: `${id}-ap.json`, contentType: 'application/json', bytes: apJson(form, layout, now) };
    case 'letter':
      return await pdf(documentTexts.letter.file, subjectsLetter(letterOf(incident, house)));
    case 'notice':
      return await pdf(documentTexts.notice.file, clientNotice(noticeOf(incident, client, house)));
    case 'dossier':
      return await pdf(documentTexts.dossier.file, clientDossier(dossierOf(incident, client, house)));
  }
}

const ofClient = (document: DocumentKind): boolean => document === 'notice' || document === 'dossier';

async function handledBy(person: string | null, id: string, house: House): Promise<Incident | null> {
  const file = await house.incidents.find(id);
  const mine =
    file && person !== null && mayHandle(file.incident, house.organisation(), person, house.clock.now());
  return mine ? file.incident : null;
}

function letterOf(incident: Incident, house: House): LetterView {
  const organisation = house.organisation();
  const [dpo] = holdersOf(organisation, 'fg', house.clock.now());
  const company = organisation.companies.find(({ group }) => group);
  return {
    id: incident.id,
    awareAt: incident.awareAt,
    facts: incident.facts,
    now: house.clock.now().toISOString(),
    answers: answersOf(incident.process ?? noProcess),
    company: company?.name ?? '–',
    dpo: {
      name: dpo?.name ?? '–',
      how: [dpo?.email, organisation.office.phone].filter(Boolean).join(', '),
    },
  };
}

function noticeOf(incident: Incident, id: string, house: House): NoticeView {
  const client = house.organisation().clients.find((each) => each.id === id);
  return {
    ...letterOf(incident, house),
    client: client?.name ?? id,
    contact: client?.contacts[0]?.name ?? 'heer, mevrouw',
    shared: clientsOf(incident).length > 1,
  };
}

function dossierOf(incident: Incident, id: string, house: House): DossierView {
  const organisation = house.organisation();
  const { hours, contacts } = clientFile(organisation, id);
  return {
    ...noticeOf(incident, id, house),
    hours,
    contacts,
    told: incident.process?.notices[id] ?? noNotice,
    clocks: clocksOf(incident, organisation).filter(({ client }) => client === id),
  };
}
