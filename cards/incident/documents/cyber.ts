import type { CyberStep, Cyber } from '../../../services/incident/process/model';
import type { CyberDocument } from '../../../services/register/contract';
import { writtenMoment } from '../../dates';
import type { PdfReport } from '../../sheets/pdf';
import { textsFor } from '../../texts';
import { cyberDrafts } from '../../texts/cyber-drafts';
import { type LetterModel, report } from './letters';

export interface CyberLetterModel extends LetterModel {
  readonly csirt: string;
  readonly authority: string;
  readonly cyber: Cyber;
}

const nl = textsFor('nl');

/** One step of the Cyberbeveiligingswet as a draft: what is known is filled in, the rest is in brackets. */
export function cyberDraft(document: CyberDocument, model: CyberLetterModel): PdfReport {
  const { title, opening, parts } = cyberDrafts.draft[document];
  const { name, how } = model.dpo;
  return report(model, title, [
    cyberDrafts.concept,
    ...(document === 'cyberRecipients' ? [] : officialLines(document, model)),
    opening,
    ...parts.map(([heading, text]) => `${heading}: ${text}`),
    `${cyberDrafts.contact}: ${[name, how].filter(Boolean).join(', ')}`,
    model.company,
  ]);
}

/** Only for CSIRT and authority: recipients of the service are not told why the FG called it significant. */
function officialLines(document: CyberDocument, model: CyberLetterModel): readonly string[] {
  const { facts, cyber } = model;
  const kind = facts.kind === null ? cyberDrafts.kindUnknown : nl.kinds.names[facts.kind];
  return [
    cyberDrafts.to(model.csirt, model.authority),
    cyberDrafts.reference(model.id),
    cyberDrafts.entity(model.company),
    cyberDrafts.aware(writtenMoment(model.awareAt)),
    ...earlierLines(document, cyber),
    `${cyberDrafts.kind}: ${kind}`,
    `${cyberDrafts.why}: ${cyber.called.reason}`,
  ];
}

/** What was reported before, with the number that was given. */
const earlierLines = (document: CyberDocument, { steps }: Cyber): readonly string[] =>
  document === 'cyberWarning'
    ? []
    : Object.entries(steps).map(([step, { at, reference }]) =>
        cyberDrafts.earlier(nl.cyber.step[step as CyberStep], writtenMoment(at), reference),
      );
