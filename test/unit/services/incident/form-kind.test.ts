import example from '../../../../deployment/organisation.example.json';
import { readReport } from '../../../../services/incident/form';
import { kindToShow } from '../../../../services/incident/form-kind';
import type { IncidentKind } from '../../../../services/people/incident-settings';
import { parseOrganisation } from '../../../../services/people/organisation';

const parsed = parseOrganisation(example);
if ('faults' in parsed) throw new Error('the example is wrong');
const { organisation } = parsed;
const context = { now: new Date('2026-11-23T09:30:20Z'), organisation };

describe('the kind of a report', () => {
  const [first, ...others] = organisation.incident.kinds;
  const sent = (input: object, proposed?: IncidentKind, offered = organisation.incident.kinds) => {
    const house = { ...organisation, incident: { ...organisation.incident, kinds: offered } };
    const read = readReport(
      { what: 'laptop kwijt in de trein', ...input },
      { ...context, organisation: house, ...(proposed ? { proposed } : {}) },
    );
    return 'faults' in read ? read.faults : [read.facts.kind, read.facts.kindProposed];
  };
  const lost = 'device_media_paper_lost_stolen';

  test('is proposed by the words when nobody chose one, and marked as that', () => {
    expect(sent({})).toEqual([lost, true]);
    expect(sent({ what: 'er ging iets mis' })).toEqual([null, undefined]);
  });

  test('that was proposed and left alone stays a proposal, also when the words changed', () => {
    expect(sent({ kind: lost }, lost)).toEqual([lost, true]);
    expect(sent({ kind: lost, what: 'mail naar verkeerde klant' }, lost)).toEqual([lost, true]);
  });

  test('that was chosen is no proposal', () => {
    expect(sent({ kind: lost })).toEqual([lost, undefined]);
    expect(sent({ kind: 'other' }, lost)).toEqual(['other', undefined]);
  });

  test('is never proposed where it is not offered', () => {
    expect(
      sent(
        {},
        undefined,
        [first ?? 'other', ...others].filter((kind) => kind !== lost),
      ),
    ).toEqual([null, undefined]);
  });

  test('on a form follows the words until somebody chooses', () => {
    const form = { chosen: null, shown: null, offered: organisation.incident.kinds };
    const words = 'mail naar de verkeerde klant';
    const mailed = { kind: 'email_wrong_recipient', proposed: true };
    expect(kindToShow({ ...form, words })).toEqual(mailed);
    expect(kindToShow({ ...form, words, chosen: lost, shown: lost })).toEqual(mailed);
    expect(kindToShow({ ...form, words, chosen: lost })).toEqual({ kind: lost, proposed: false });
    expect(kindToShow({ ...form, words: '', chosen: lost, shown: lost })).toEqual({
      kind: lost,
      proposed: true,
    });
    expect(kindToShow({ ...form, words: '' })).toEqual({ kind: null, proposed: false });
  });
});
