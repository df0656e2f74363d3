import { emptyOrganisation } from '../../../../services/people/organisation';
import {
  accept,
  after,
  approve,
  board,
  colleague,
  employee,
  facts,
  issue,
  local,
  moment,
  officeDeputy,
  officeManager,
  organisation,
  refusalOf,
  request,
  takeBack,
  told,
} from '../../../support/kluis-scene';

const morning = local('2026-11-23 10:00');
const requested = after(morning, request());
const approved = after(morning, request(), approve());
const out = after(morning, request(), approve(), issue());

test('a request goes to the office manager, and the form becomes the card that follows it', () => {
  const decision = accept(null, request(), moment(morning));
  expect(told(decision)).toEqual(['kluis.custody 02', 'kluis.loan 01']);
  expect(decision.messages.find(({ view }) => view === 'kluis.loan')?.as).toEqual({
    kind: 'shown',
    activityId: 'activity-1',
  });
  expect(decision.handovers ?? []).toEqual([]);
});

test('[B7] when she is away the deputy is asked; when all are away, all are', () => {
  const away = (...people: string[]) => moment(morning, { absent: new Set(people) });
  expect(told(accept(null, request(), away(officeManager)))).toEqual(['kluis.custody 14', 'kluis.loan 01']);
  expect(told(accept(null, request(), away(officeManager, officeDeputy)))).toEqual([
    'kluis.custody 02',
    'kluis.custody 14',
    'kluis.loan 01',
  ]);
});

test('what the office manager asks herself is for the deputy, and without one for the board', () => {
  const own = request({ borrower: officeManager });
  expect(told(accept(null, own, moment(morning)))).toEqual(['kluis.custody 14', 'kluis.loan 02']);
  const alone = {
    ...organisation,
    people: organisation.people.filter(({ aadObjectId }) => aadObjectId !== officeDeputy),
  };
  expect(told(accept(null, own, moment(morning, {}, alone)))).toEqual(['kluis.custody 11', 'kluis.loan 02']);
});

test('[B5] [B6] nobody decides about an own request, and nobody without the role about any', () => {
  const own = after(morning, request({ borrower: officeManager }));
  expect(refusalOf(own, approve(officeManager), moment(morning))).toBe('ownRequest');
  for (const by of [colleague, employee, board])
    expect(refusalOf(requested, approve(by), moment(morning))).toBe(
      by === employee ? 'ownRequest' : 'notFound',
    );
  expect(refusalOf(requested, { type: 'withdraw', borrower: colleague }, moment(morning))).toBe('notFound');
});

test('the first decision stands', () => {
  expect(refusalOf(approved, approve(officeDeputy), moment(morning))).toBe('alreadyDecided');
  const refused = after(morning, request(), { type: 'refuse', by: officeManager, reason: 'Niet nodig' });
  expect(refusalOf(refused, approve(officeDeputy), moment(morning))).toBe('alreadyDecided');
  expect(refusalOf(requested, issue(), moment(morning))).toBe('notApproved');
});

test('keeping it longer, or being late with something else, needs a reason', () => {
  const longer = after(morning, request({ facts: { ...facts, until: '2026-11-25' } }));
  expect(refusalOf(longer, approve(), moment(morning))).toBe('reasonRequired');
  const late = after(morning, request({ late: ['KL-0009'] }));
  expect(refusalOf(late, approve(), moment(morning))).toBe('reasonRequired');
  expect(accept(late, approve(officeManager, 'Mag'), moment(morning)).state.status).toBe('approved');
  const taken = accept(
    accept(longer, approve(officeManager, 'Mag'), moment(morning)).state,
    issue(),
    moment(morning),
  );
  expect(taken.state).toMatchObject({
    deviations: [{ kind: 'keptLonger', by: officeManager, reason: 'Mag' }],
    issue: { due: local('2026-11-25 17:30').toISOString() },
  });
  expect(told(taken)).toEqual(['kluis.loan 01', 'kluis.watch 04']);
});

test('[B11] one holder: what is out with another cannot leave the safe', () => {
  expect(refusalOf(approved, issue(), moment(morning, { holder: 'KL-0002' }))).toBe('heldByOther');
  const decision = accept(null, request(), moment(morning, { holder: 'KL-0002' }));
  expect(decision.handovers).toEqual([
    { to: 'kluis', flow: 'kluis', command: 'wanted', payload: { object: requested.object } },
  ]);
});

test('[B10] [B17] the borrower accepts and hands in, but only the key holder ends the loan', () => {
  const accepted = accept(out, { type: 'accept', borrower: employee }, moment(morning)).state;
  expect(refusalOf(accepted, { type: 'accept', borrower: employee }, moment(morning))).toBe('unchanged');
  const handedIn = accept(accepted, { type: 'handIn', borrower: employee }, moment(morning));
  expect(handedIn.state.status).toBe('out');
  expect(told(handedIn)).toEqual(['kluis.custody 02']);
  const back = accept(handedIn.state, takeBack(), moment(morning));
  expect(back.state).toMatchObject({ status: 'back', returned: { by: officeManager } });
  expect(back.index).not.toContain(`holder|${out.object}`);
  expect(back.timer).toBeNull();
  expect(back.handovers).toMatchObject([{ command: 'freed' }]);
});

test('[N3] a loss opens one incident, and a second press nothing', () => {
  const lost = accept(out, { type: 'lose', actor: employee, what: 'Kwijt uit de kluis' }, moment(morning));
  expect(lost.handovers).toMatchObject([
    { to: 'incident|2026', command: 'open', payload: { origin: { item: 'KL-0001' }, reporter: employee } },
  ]);
  expect(refusalOf(lost.state, { type: 'lose', actor: officeManager, what: '' }, moment(morning))).toBe(
    'alreadyLost',
  );
  const linked = accept(
    lost.state,
    { type: 'linkIncident', matter: 'lost', incident: 'INC-2026-0007' },
    moment(morning),
  ).state;
  expect(linked).toMatchObject({ incident: 'INC-2026-0007' });
  expect(
    refusalOf(linked, { type: 'linkIncident', matter: 'lost', incident: 'INC-2026-0008' }, moment(morning)),
  ).toBe('unchanged');
});

test('[B22] taken without a request: recorded as out, and the FG sees it', () => {
  const found = {
    type: 'record' as const,
    facts,
    object: requested.object,
    borrower: employee,
    by: officeManager,
    reason: 'Lag op het bureau',
    cardActivityId: null,
  };
  const decision = accept(null, found, moment(morning));
  expect(decision.state).toMatchObject({ status: 'out', deviations: [{ kind: 'withoutRequest' }] });
  expect(told(decision)).toContain('kluis.watch 04');
  expect(refusalOf(null, { ...found, borrower: officeManager }, moment(morning))).toBe('ownRequest');
});

test('nobody at all keeps the safe: the request stands and expires, nothing breaks', () => {
  const decision = accept(null, request(), moment(morning, {}, emptyOrganisation()));
  expect(told(decision)).toEqual(['kluis.loan 01']);
  expect(decision.timer).not.toBeNull();
});
