import { z } from 'zod/v4';
import { apJson, apReport } from '../../../cards/incident/documents/ap-form';
import { edpbJson } from '../../../cards/incident/documents/edpb-json';
import { cyberDraft, type CyberLetterModel } from '../../../cards/incident/documents/cyber';
import { clientDossier, type DossierModel } from '../../../cards/incident/documents/dossier';
import {
  clientNotice,
  type LetterModel,
  type NoticeModel,
  subjectsLetter,
} from '../../../cards/incident/documents/letters';
import { historyReport } from '../../../cards/incident/history';
import { cyberDrafts } from '../../../cards/texts/cyber-drafts';
import { textsFor } from '../../../cards/texts';
import { documentTexts } from '../../../cards/texts/documents';
import { type PdfReport, toPdf } from '../../../cards/sheets/pdf';
import { draftType, toText } from '../../../cards/sheets/text';
import type { Offer } from '../../../services/downloads/downloads';
import { regimeAt, clientsOf, clocksOf } from '../../../services/incident/clocks';
import { cyberRegimeAt } from '../../../services/incident/cyber-clocks';
import { edpbNotification } from '../../../services/incident/documents/edpb';
import { edpbSource } from '../../../services/incident/documents/edpb-template';
import { apForm, apSections, edpbFields } from '../../../services/incident/documents/ap-form';
import { mayHandle } from '../../../services/incident/handlers';
import type { Incident } from '../../../services/incident/model';
import { entityOf } from '../../../services/incident/process/entity';
import { namesOtherClient } from '../../../services/incident/process/other-clients';
import { answersOf, noNotice, noProcess, significantOf } from '../../../services/incident/process/model';
import { holdersOf } from '../../../services/people/roles';
import {
  cyberDocuments,
  type DocumentKind,
  documentKinds,
  registerDownloads,
} from '../../../services/register/contract';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, ExportFile, StaffTurn } from '../../routing/flow';
import { historyModel } from '../incident/history';
import { clientFile } from '../incident/process-model';
import { shortNotice, notice } from '../../routing/notices';

interface Asked {
  readonly incident: string;
  readonly document: DocumentKind;
  /** Who a notice is for; empty for the other documents. */
  readonly client: string;
}

const params = z.object({ incident: z.string(), document: z.enum(documentKinds), client: z.string() });

/** A link that works once; only the incident's handler gets one, and only that person may use it. */
export async function offerDocument(turn: StaffTurn, asked: Asked, container: Container): Promise<Answer> {
  const incident = await handledBy(turn.actor.person, asked.incident, container);
  if (!incident) return notice(turn, 'notFound');
  if (ofClient(asked.document) && !clientsOf(incident).includes(asked.client))
    return shortNotice(turn, 'notConcerned');
  if (ofCyber(asked.document) && !significantOf(incident.process ?? noProcess))
    return shortNotice(turn, 'notSignificant');
  return await offerDownload(turn, registerDownloads.document, { ...asked }, container);
}

/** In the incident's state when the link is used; that it left the house is in the access log. */
export async function exportDocument(offer: Offer, container: Container): Promise<ExportFile> {
  const { incident: id, document, client } = params.parse(offer.params);
  const incident = await handledBy(offer.person, id, container);
  if (!incident) throw new Error('no such incident for this person');
  await container.access.note(offer.person, id, 'document');
  const now = container.clock.now().toISOString();
  const form = apForm(incident, container.organisation(), container.clock.now());
  const layout = { sections: apSections, edpb: edpbFields };
  const pdf = async (name: string, report: PdfReport): Promise<ExportFile> => ({
    name: `${id}-${name}.pdf`,
    contentType: 'application/pdf',
    bytes: await toPdf(report),
  });
  const draft = (name: string, report: PdfReport): ExportFile => ({
    name: `${id}-${name}.txt`,
    contentType: draftType,
    bytes: toText(report, documentTexts.gaps),
  });
  const json = (name: string, bytes: Buffer): ExportFile => ({
    name: `${id}-${name}.json`,
    contentType: 'application/json',
    bytes,
  });
  switch (document) {
    case 'ap':
      return await pdf('ap', apReport(form, layout, now));
    case 'apJson':
      return json('ap', apJson(form, layout, now));
    case 'edpb':
      return json('edpb', edpbOf(incident, container));
    case 'letter':
      return draft(documentTexts.letter.file, subjectsLetter(letterOf(incident, container)));
    case 'notice':
      return draft(documentTexts.notice.file, clientNotice(noticeOf(incident, client, container)));
    case 'cyberWarning':
    case 'cyberReport':
    case 'cyberProgress':
    case 'cyberFinal':
    case 'cyberRecipients':
      return draft(cyberDrafts.draft[document].file, cyberDraft(document, cyberOf(incident, container)));
    case 'dossier':
      return draft(documentTexts.dossier.file, clientDossier(dossierOf(incident, client, container)));
    case 'history':
      return await pdf(textsFor(offer.locale).history.file, await historyOf(id, offer, container));
  }
}

async function historyOf(id: string, { locale }: Offer, container: Container): Promise<PdfReport> {
  const file = await container.incidents.find(id);
  if (!file) throw new Error('it is gone');
  return historyReport(await historyModel(file, locale, container));
}

function edpbOf(incident: Incident, { organisation, clock }: Container): Buffer {
  const now = clock.now();
  return edpbJson(edpbNotification(incident, organisation(), now), edpbSource, now.toISOString());
}

const ofCyber = (document: DocumentKind): boolean => cyberDocuments.some((each) => each === document);
const ofClient = (document: DocumentKind): boolean => document === 'notice' || document === 'dossier';

async function handledBy(person: string | null, id: string, container: Container): Promise<Incident | null> {
  const file = await container.incidents.find(id);
  const mine =
    file &&
    person !== null &&
    mayHandle(file.incident, container.organisation(), person, container.clock.now());
  return mine ? file.incident : null;
}

function letterOf(incident: Incident, container: Container): LetterModel {
  const organisation = container.organisation();
  const [dpo] = holdersOf(organisation, 'fg', container.clock.now());
  // In the name of the responsible company; until that is chosen, a gap to fill in.
  const company = entityOf(incident, organisation);
  return {
    id: incident.id,
    awareAt: incident.awareAt,
    facts: incident.facts,
    now: container.clock.now().toISOString(),
    answers: answersOf(incident.process ?? noProcess),
    company: company?.name ?? documentTexts.companyOpen,
    dpo: {
      name: dpo?.name ?? documentTexts.dpoOpen,
      how: [dpo?.email, dpo?.phone ?? organisation.office.phone].filter(Boolean).join(', '),
    },
  };
}

function noticeOf(incident: Incident, id: string, container: Container): NoticeModel {
  const organisation = container.organisation();
  const { name, contacts, financial } = clientFile(organisation, id, incident);
  return {
    ...letterOf(incident, container),
    termHours: regimeAt(organisation, container.clock.now()).hours,
    client: name,
    contact: contacts[0]?.name ?? 'heer, mevrouw',
    financial,
    shared: clientsOf(incident).length > 1 || namesOtherClient(incident, id, organisation),
  };
}

function cyberOf(incident: Incident, container: Container): CyberLetterModel {
  const { cyber } = incident.process ?? noProcess;
  if (!cyber) throw new Error('nothing was said about its significance');
  const organisation = container.organisation();
  const regime = cyberRegimeAt(organisation, new Date(incident.awareAt));
  return {
    ...letterOf(incident, container),
    csirt: regime?.csirt.name ?? '[CSIRT]',
    authority: regime?.authority.name ?? '[toezichthouder]',
    cyber,
  };
}

function dossierOf(incident: Incident, id: string, container: Container): DossierModel {
  const organisation = container.organisation();
  const { hours, contacts } = clientFile(organisation, id, incident);
  return {
    ...noticeOf(incident, id, container),
    hours,
    contacts,
    told: incident.process?.notices[id] ?? noNotice,
    clocks: clocksOf(incident, organisation).filter(({ client }) => client === id),
  };
}
