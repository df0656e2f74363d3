import type { IncidentKind } from '../people/incident-settings';
import type { Organisation } from '../people/organisation';

/** Of the topics every organisation starts with, the one that helps against a kind of incident. */
const taughtBy: Readonly<Record<IncidentKind, string>> = {
  mail_wrong_recipient: 'uitwisselen',
  email_wrong_recipient: 'uitwisselen',
  email_cc_instead_of_bcc: 'uitwisselen',
  device_media_paper_lost_stolen: 'apparaten',
  hacking_malware_phishing: 'phishing',
  share_too_open: 'uitwisselen',
  authorisation_error: 'avg',
  wrong_file: 'avg',
  mail_lost: 'uitwisselen',
  mail_returned_opened: 'uitwisselen',
  published_by_accident: 'avg',
  found_print: 'apparaten',
  own_device: 'apparaten',
  key_or_tag_lost: 'apparaten',
  process_deviation: 'datalek',
  unlawful_instruction: 'avg',
  data_minimisation: 'avg',
  other: 'datalek',
};

/** @returns the id of a topic; the first one where the organisation made topics of its own. */
export function topicAbout(kind: IncidentKind, { training: { topics } }: Organisation): string {
  const own = topics.find(({ id }) => id === taughtBy[kind]) ?? topics[0];
  return own?.id ?? '';
}
