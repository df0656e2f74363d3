import { type IncidentKind, incidentKinds } from '../../../../services/people/incident-settings';
import { readAnswer } from '../../../../services/incident/assessment/answer';
import { proposalsFrom } from '../../../../services/incident/assessment/proposals';
import type { Answers, AssessmentQuestionId } from '../../../../services/incident/assessment/questions';
import { factQuestions, questionsOf } from '../../../../services/incident/kinds';
import type { IncidentFacts } from '../../../../services/incident/model';

const nothing: IncidentFacts = {
  what: 'Er ging iets mis',
  kind: null,
  noticedAt: null,
  dataOf: 'unknown',
  clients: [],
  peopleCount: null,
  done: null,
  answers: {},
};
const from = (told: Partial<IncidentFacts>): Answers => proposalsFrom({ ...nothing, ...told });

describe('[A15] what a report says already', () => {
  test('nothing, when it says nothing', () => {
    expect(from({})).toEqual({});
    expect(from({ kind: 'process_deviation', answers: { stillGoing: 'yes' } })).toEqual({});
    expect(from({ kind: 'key_or_tag_lost', answers: { tagBlocked: 'no' } })).toEqual({});
  });

  test('whose data it is, and of how many', () => {
    expect(from({ dataOf: 'optimo' })).toEqual({ role: ['controller'] });
    expect(from({ dataOf: 'client', peopleCount: 0 })).toEqual({ role: ['processor'], people: ['0'] });
    expect(from({ dataOf: 'both', peopleCount: 12 })).toEqual({ role: ['both'], people: ['12'] });
  });

  test.each<readonly [IncidentKind, Readonly<Record<string, string>>, Answers]>([
    ['mail_wrong_recipient', {}, { malicious: ['no'], medium: ['paper'], spread: ['known'] }],
    [
      'mail_wrong_recipient',
      { recipient: 'stranger', letterRetrieved: 'back', letterOpened: 'no' },
      { recipient: ['stranger'], deletionConfirmed: ['unopened'] },
    ],
    [
      'mail_wrong_recipient',
      { letterRetrieved: 'back', letterOpened: 'yes' },
      { deletionConfirmed: ['yes'] },
    ],
    [
      'email_wrong_recipient',
      { recipient: 'supplier', attachment: 'archivePasswordBySms' },
      {
        recipient: ['relation'],
        medium: ['archive'],
        encrypted: ['yes'],
        keySafe: ['yes'],
        spread: ['known'],
      },
    ],
    [
      'email_wrong_recipient',
      { attachment: 'archivePasswordByMail' },
      { keySafe: ['no'], medium: ['archive'] },
    ],
    [
      'email_wrong_recipient',
      { recipient: 'client', attachment: 'none' },
      { recipient: ['relation'], medium: ['message'] },
    ],
    ['email_wrong_recipient', { recipient: 'colleague' }, { recipient: ['relation'] }],
    ['email_cc_instead_of_bcc', {}, { medium: ['message'], spread: ['known'], malicious: ['no'] }],
    ['device_media_paper_lost_stolen', { carrier: 'usb' }, { spread: ['lost'], medium: ['carrier'] }],
    ['device_media_paper_lost_stolen', { carrier: 'paper' }, { spread: ['lost'], medium: ['paper'] }],
    ['hacking_malware_phishing', {}, { malicious: ['yes'], medium: ['system'] }],
    ['share_too_open', { seenByOthers: 'no' }, { spread: ['nobody'], encrypted: ['no'], malicious: ['no'] }],
    ['published_by_accident', {}, { spread: ['many'], malicious: ['no'] }],
    ['mail_lost', {}, { spread: ['lost'], medium: ['paper'] }],
    ['found_print', {}, { medium: ['paper'], affected: ['confidentiality'] }],
  ])('of %s with %j', (kind, answers, expected) => {
    expect(from({ kind, answers })).toMatchObject(expected);
  });

  test('whether it was lost or stolen, encrypted or kept, is not said by the report: it is asked', () => {
    const lost = from({
      kind: 'device_media_paper_lost_stolen',
      answers: { carrier: 'laptop', optimoDevice: 'yes', fromSafe: 'yes' },
    });
    // "Standaard aan" must be verified by ICT, never assumed (policy clause 12).
    for (const id of ['malicious', 'encrypted', 'keySafe', 'backupKept']) expect(lost).not.toHaveProperty(id);
  });

  test('everything it proposes can be answered, whatever was told', () => {
    for (const kind of incidentKinds)
      for (const { id, options } of questionsOf(kind))
        for (const value of options ?? ['iets'])
          for (const [question, proposed] of Object.entries(from({ kind, answers: { [id]: value } })))
            expect(readAnswer(question as AssessmentQuestionId, proposed.join())).toEqual({
              value: proposed,
              masked: [],
            });
    expect(Object.keys(factQuestions)).toContain('attachment');
  });
});
