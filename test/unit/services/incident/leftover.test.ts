import type { IncidentChange } from '../../../../services/incident/commands';
import { leftoverOf } from '../../../../services/incident/leftover';
import type { Incident } from '../../../../services/incident/model';
import { decidedWith } from '../../../support/decided-scene';
import { adding, toldAs } from '../../../support/at-authority-scene';
import { after, client, fg, organisation } from '../../../support/incident-scene';
import { carriedOut, notifying, taken } from '../../../support/process-scene';

/** What is left of an incident that can be closed already. */

const whatIsLeft = (incident: Incident) => leftoverOf(incident, organisation, after(120).now);
/** Decided to notify, with one field of the authority's form still open: when it happened. */
const complete = decidedWith();
const { happened: _, ...facts } = complete.facts;
const deciding: Incident = { ...complete, facts };

describe('the fields of the authority’s form that are still to follow are counted', () => {
  test('for a notification of before it was asked whether the rest follows', () => {
    const notified = carriedOut(deciding, [notifying()], 60);
    expect(whatIsLeft(notified)).toEqual([{ what: 'apForm', count: 1 }]);
  });

  test.each<[string, Incident]>([
    ['nothing is open', carriedOut(complete, [notifying()], 60)],
    ['nothing was notified yet', deciding],
    ['all was said, by who notified', carriedOut(deciding, [toldAs('complete')], 60)],
    ['the rest keeps it open by itself', carriedOut(deciding, [toldAs('provisional')], 60)],
    ['what was added said so', carriedOut(deciding, [notifying(), adding('complete')], 60)],
  ])('and not where %s', (_why, incident) => {
    expect(whatIsLeft(incident)).toEqual([]);
  });
});

test('a client who did not confirm and fields that are to follow are both left', () => {
  const telling: IncidentChange = { type: 'tellClient', by: fg, client, step: 'sent', text: 'x', masked: [] };
  const both = carriedOut(
    { ...deciding, facts: { ...deciding.facts, dataOf: 'both', clients: [client] } },
    [telling, notifying()],
    60,
  );
  expect(whatIsLeft(both)).toEqual([
    { what: 'receipts', clients: [client] },
    { what: 'apForm', count: 1 },
  ]);
});

test('nothing is left where nothing was done', () => {
  expect(whatIsLeft(taken)).toEqual([]);
});

test('nothing is left of a drill: there nobody is told', () => {
  const drill = { ...carriedOut(deciding, [notifying()], 60), id: 'OEF-2026-0001' };
  expect(whatIsLeft(drill)).toEqual([]);
});
