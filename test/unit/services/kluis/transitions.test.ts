import { loanRefusals, transitions } from '../../../../services/kluis/transitions';
import { rowsOf } from '../../../support/transition-sheet';

const begun = { alreadyThere: 'request record' };
const aside = 'flagLeaver linkIncident wanted free visitors keeperEnds keyMoved unreached';
const deeds =
  'approve refuse revoke withdraw issue accept askLonger keepLonger refuseLonger handIn takeBack lose report undoBack found';
const afterIssue = 'accept askLonger keepLonger refuseLonger handIn takeBack lose report';
/** What undoes an ending. */
const undoing = 'undoBack found';
const over = (answer: string, undone: string) => ({
  ...begun,
  [answer]: deeds.replace(` ${undone}`, ''),
  allowed: `linkIncident file ${undone}`,
  unchanged: 'flagLeaver wanted free visitors keeperEnds keyMoved unreached',
  nothingDue: 'timer',
});
const ended = { ...begun, ended: deeds, allowed: 'file', unchanged: aside, nothingDue: 'timer' };

/** The state machine again, as what each status answers: written independently of the product's own table. */
const sheet = {
  none: { allowed: 'request record', notFound: `${deeds} ${aside} file timer` },
  requested: {
    ...begun,
    allowed: 'approve refuse withdraw file unreached timer',
    notOut: `${afterIssue} ${undoing}`,
    notApproved: 'issue revoke',
    unchanged: aside.replace(' unreached', ''),
  },
  approved: {
    ...begun,
    allowed: 'issue revoke withdraw free file timer',
    notOut: `${afterIssue} ${undoing}`,
    alreadyDecided: 'approve refuse',
    unchanged: 'flagLeaver linkIncident wanted visitors keeperEnds keyMoved unreached',
  },
  refused: { ...ended, ended: deeds.replace('approve refuse ', ''), alreadyDecided: 'approve refuse' },
  withdrawn: ended,
  expired: ended,
  out: {
    ...begun,
    allowed: `${afterIssue} undoBack flagLeaver linkIncident wanted visitors keeperEnds keyMoved file unreached timer`,
    alreadyOut: `approve refuse revoke withdraw issue ${undoing.replace('undoBack', '').trim()}`,
    unchanged: 'free',
  },
  back: over('alreadyBack', 'undoBack'),
  lost: over('alreadyLost', 'found'),
};

test('every command in every status is answered as the sheet says', () => {
  expect(transitions).toEqual(rowsOf(sheet));
});

test('every refusal has its code, and no two the same: texts hang on it', () => {
  const ofMore = 'ownRequest notBearer reasonRequired heldByOther notWorkingDay notLate notYet'.split(' ');
  const all = new Set([...Object.values(sheet).flatMap((row) => Object.keys(row)), ...ofMore]);
  all.delete('allowed');
  expect([...loanRefusals].sort()).toEqual([...all].sort());
});
