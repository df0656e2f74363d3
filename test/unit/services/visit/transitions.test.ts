import { transitions, visitRefusals } from '../../../../services/visit/transitions';
import { rowsOf } from '../../../support/transition-sheet';

const begun = { alreadyThere: 'announce walkIn' };
const deeds =
  'change cancel handOver arrive answer send decline refuse atDoor collect upstairs deliver pickUp leave stay fetched undo amend counted tell';
const ended = { ...begun, ended: deeds, nothingDue: 'timer unreached hold heard' };

/** The state machine again, as what each status answers: written independently of the product's own table. */
const sheet = {
  none: { allowed: 'announce walkIn', notFound: `${deeds} timer unreached`, nothingDue: 'hold heard' },
  expected: {
    ...begun,
    allowed: 'change cancel handOver arrive refuse deliver unreached timer',
    nothingDue: 'hold heard',
    notArrived:
      'answer send decline atDoor collect upstairs pickUp leave stay fetched undo amend counted tell',
  },
  arrived: {
    ...begun,
    allowed:
      'answer send decline refuse atDoor collect fetched deliver leave stay undo amend counted tell heard hold unreached timer',
    alreadyArrived: 'change cancel handOver arrive pickUp',
    notCollected: 'upstairs',
  },
  collected: {
    ...begun,
    allowed: 'upstairs leave stay amend counted tell heard timer',
    nothingDue: 'unreached hold',
    unchanged: 'answer fetched',
    alreadyArrived: 'change cancel handOver arrive pickUp send decline refuse atDoor collect deliver undo',
  },
  cancelled: ended,
  noShow: ended,
  refused: ended,
  delivered: {
    ...begun,
    allowed: 'pickUp handOver unreached timer',
    nothingDue: 'hold heard',
    ended: deeds.replace(' pickUp', '').replace(' handOver', ''),
  },
  left: {
    ...ended,
    allowed: 'undo counted tell heard',
    nothingDue: 'timer unreached hold',
    ended: deeds.replace(' undo', '').replace(' counted tell', ''),
  },
};

test('every command in every status is answered as the sheet says', () => {
  expect(transitions).toEqual(rowsOf(sheet));
});

test('every refusal has its code, and no two the same: texts hang on it', () => {
  const all = new Set([
    ...Object.values(sheet).flatMap((row) => Object.keys(row)),
    'notToday',
    'notDelivery',
    'unknownColleague',
    'colleagueUnreached',
    'colleagueAway',
    'colleagueAwayThen',
    'waitsForYes',
    'tooLate',
    'foundMeanwhile',
    'changedMeanwhile',
  ]);
  all.delete('allowed');
  expect([...visitRefusals].sort()).toEqual([...all].sort());
});
