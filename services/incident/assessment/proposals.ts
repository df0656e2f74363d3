import type { IncidentKind } from '../../people/incident-settings';
import { questionsOf } from '../kinds';
import type { IncidentFacts } from '../model';
import type { Answers } from './questions';

/**
 * What a report already says, in terms of the assessment. Never an answer by itself: FG or deputy confirms it on one
 * card, since the reporter judged nothing and may be wrong.
 */

const fell: Answers = { securityIncident: ['yes'], personalData: ['yes'], affected: ['confidentiality'] };
const slipped: Answers = { ...fell, malicious: ['no'] };

/** By its kind; of the other kinds nothing can be said before somebody has asked. */
const ofKind: Partial<Record<IncidentKind, Answers>> = {
  mail_wrong_recipient: { ...slipped, medium: ['paper'], spread: ['known'] },
  email_wrong_recipient: { ...slipped, spread: ['known'] },
  email_cc_instead_of_bcc: { ...slipped, medium: ['message'], spread: ['known'] },
  device_media_paper_lost_stolen: { ...fell, spread: ['lost'] },
  hacking_malware_phishing: { securityIncident: ['yes'], malicious: ['yes'], medium: ['system'] },
  share_too_open: { ...slipped, encrypted: ['no'] },
  authorisation_error: { ...slipped, encrypted: ['no'] },
  wrong_file: { ...slipped, encrypted: ['no'] },
  mail_lost: { ...slipped, medium: ['paper'], spread: ['lost'] },
  mail_returned_opened: { ...slipped, medium: ['paper'] },
  published_by_accident: { ...slipped, encrypted: ['no'], spread: ['many'] },
  found_print: { ...slipped, medium: ['paper'] },
};

/** By the answers to the questions for the kind (`kinds.ts`). */
const told: Readonly<Record<string, Readonly<Record<string, Answers>>>> = {
  recipient: {
    colleague: { recipient: ['relation'] },
    client: { recipient: ['relation'] },
    supplier: { recipient: ['relation'] },
    stranger: { recipient: ['stranger'] },
  },
  attachment: {
    archivePasswordBySms: { medium: ['archive'], encrypted: ['yes'], keySafe: ['yes'] },
    archivePasswordByMail: { medium: ['archive'], encrypted: ['yes'], keySafe: ['no'] },
    unprotected: { medium: ['message'] },
    none: { medium: ['message'] },
  },
  carrier: {
    laptop: { medium: ['carrier'] },
    phone: { medium: ['carrier'] },
    usb: { medium: ['carrier'] },
    disk: { medium: ['carrier'] },
    paper: { medium: ['paper'] },
  },
  seenByOthers: { no: { spread: ['nobody'] } },
  letterRetrieved: { back: { deletionConfirmed: ['yes'] } },
};

/** @returns what to confirm; a question of which the report says nothing is absent. */
export function proposalsFrom({ kind, dataOf, peopleCount, answers: given }: IncidentFacts): Answers {
  // If the kind of a report was corrected, the answers about the earlier kind say nothing.
  const answers = Object.fromEntries(
    questionsOf(kind).flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]]])),
  ) as Readonly<Record<string, string>>;
  const facts = Object.entries(answers).map(([question, value]) => told[question]?.[value] ?? {});
  const back: Answers =
    answers['letterRetrieved'] === 'back' && answers['letterOpened'] === 'no'
      ? { deletionConfirmed: ['unopened'] }
      : {};
  const role = { client: 'processor', optimo: 'controller', both: 'both', unknown: null } as const;
  const owner = dataOf === null ? null : role[dataOf];
  return Object.assign(
    {},
    kind === null ? {} : ofKind[kind],
    ...facts,
    back,
    owner === null ? {} : { role: [owner] },
    peopleCount === null ? {} : { people: [String(peopleCount)] },
  ) as Answers;
}
