import { incidentKinds } from '../../../../services/people/incident-settings';
import { topicAbout } from '../../../../services/training/lessons';
import { organisation } from '../../../support/training-scene';

/** What is taught after an incident, written from the side of the lessons. */
const lessons = {
  uitwisselen: [
    'mail_wrong_recipient',
    'email_wrong_recipient',
    'email_cc_instead_of_bcc',
    'share_too_open',
    'mail_lost',
    'mail_returned_opened',
  ],
  apparaten: ['device_media_paper_lost_stolen', 'found_print', 'own_device', 'key_or_tag_lost'],
  phishing: ['hacking_malware_phishing'],
  avg: [
    'authorisation_error',
    'wrong_file',
    'published_by_accident',
    'unlawful_instruction',
    'data_minimisation',
  ],
  datalek: ['process_deviation', 'other'],
};
const topics = (...ids: readonly string[]) => ({
  ...organisation,
  training: { ...organisation.training, topics: ids.map((id) => ({ id, nl: id, en: id })) },
});

test('every kind of incident has the lesson that helps against it', () => {
  const house = topics('eerste', ...Object.keys(lessons));
  const taught = Object.entries(lessons).flatMap(([topic, kinds]) => kinds.map((kind) => [kind, topic]));
  expect(Object.fromEntries(incidentKinds.map((kind) => [kind, topicAbout(kind, house)]))).toEqual(
    Object.fromEntries(taught),
  );
});

test('an organisation with topics of its own has its first one; without any there is none', () => {
  expect(topicAbout('other', topics('eigen', 'tweede'))).toBe('eigen');
  expect(topicAbout('other', topics())).toBe('');
});
