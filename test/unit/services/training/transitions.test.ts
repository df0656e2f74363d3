import { documentNumber, sessionNumber } from '../../../../services/training/contract';
import {
  seatTransitions,
  sessionTransitions,
  trainingRefusals,
} from '../../../../services/training/transitions';
import { rowsOf } from '../../../support/transition-sheet';

/** Both state machines again, as what each status answers: written independently of the product's own tables. */
const sessions = {
  none: { allowed: 'plan', notFound: 'confirm change takeOver cancel close timer' },
  planned: { alreadyThere: 'plan', allowed: 'confirm change takeOver cancel close timer' },
  closed: { alreadyThere: 'plan', ended: 'confirm change takeOver cancel', allowed: 'close timer' },
  cancelled: {
    alreadyThere: 'plan',
    cancelled: 'confirm change takeOver close',
    unchanged: 'cancel',
    nothingDue: 'timer',
  },
};
const seats = {
  none: { allowed: 'signUp attend', notFound: 'signOff promote unattend timer' },
  seated: { allowed: 'signOff attend', unchanged: 'signUp promote unattend', nothingDue: 'timer' },
  waiting: { allowed: 'signOff promote attend', unchanged: 'signUp unattend', nothingDue: 'timer' },
  off: { allowed: 'signUp attend', unchanged: 'signOff promote unattend', nothingDue: 'timer' },
  attended: {
    allowed: 'unattend',
    unchanged: 'signUp promote attend',
    ended: 'signOff',
    nothingDue: 'timer',
  },
};

test('every command in every status of a session and of a seat is answered as the sheet says', () => {
  expect(sessionTransitions).toEqual(rowsOf(sessions));
  expect(seatTransitions).toEqual(rowsOf(seats));
});

test('every refusal has its code, and no two the same: texts hang on it', () => {
  const all = new Set([
    ...[...Object.values(sessions), ...Object.values(seats)].flatMap((row) => Object.keys(row)),
    'begun',
    'notBegun',
    'notMeant',
    'notOpened',
    'wrongCode',
    'takenAway',
    'reasonRequired',
    'codeClosed',
    'full',
    'changedMeanwhile',
  ]);
  all.delete('allowed');
  expect([...trainingRefusals].sort()).toEqual([...all].sort());
});

test('a number of a session is no number of a document, and neither is anything else', () => {
  const ids = ['KS-0001', 'DOC-0001', 'KS-001', 'KS-1234567890', 'xKS-0001', 'KS-0001x', 'ks-0001', ''];
  expect(ids.filter((id) => sessionNumber.pattern.test(id))).toEqual(['KS-0001']);
  expect(ids.filter((id) => documentNumber.pattern.test(id))).toEqual(['DOC-0001']);
  expect(
    ['DOC-123456789', 'DOC-1234567890', 'xDOC-0001', 'DOC-0001x', 'DOC-001'].filter((id) =>
      documentNumber.pattern.test(id),
    ),
  ).toEqual(['DOC-123456789']);
});
