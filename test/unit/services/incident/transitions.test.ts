import { incidentRefusals, transitions } from '../../../../services/incident/transitions';
import { rowsOf } from '../../../support/transition-sheet';

const process =
  'handOver letGo invite uninvite correct assess assessAll classify advise decide notified supplement template retract significance cyberDone concern addClients dropClient otherClient systems entity partiesOpen tellClient moveAware plan replan finish agree takeBack close reopen';
const spoken = 'see ask withdraw add answer mistake attach reached renamed relist leave turnedUp timer';
/** Reports about the same thing: what can be heard by one that belongs to none, and what means nothing to it. */
const leading = 'joined parted heard sent';
const following = 'part sentBack follow asked';

/** The state machine again, as what each status answers: written independently of the product's own table. */
const sheet = {
  none: { allowed: 'report', notFound: `take unreached ${spoken} ${process} join ${leading} ${following}` },
  reported: {
    alreadyReported: 'report',
    allowed: `take unreached ${spoken} join ${leading} decide finish agree takeBack`,
    unchanged: following,
    notTaken: process.replace(' decide', '').replace(' finish agree takeBack', ''),
  },
  taken: {
    alreadyReported: 'report',
    alreadyTaken: 'take',
    unchanged: `unreached ${following}`,
    allowed: `${spoken} join ${leading} handOver letGo invite uninvite correct assess assessAll classify template significance cyberDone concern addClients dropClient otherClient systems entity partiesOpen tellClient moveAware plan replan finish agree takeBack close`,
    notClassified: 'advise decide notified supplement retract',
    notClosed: 'reopen',
  },
  ...Object.fromEntries(
    ['classified', 'notifying'].map((status) => [
      status,
      {
        alreadyReported: 'report',
        alreadyTaken: 'take',
        unchanged: `unreached ${following}`,
        notClosed: 'reopen',
        allowed: `${spoken} join ${leading} ${process.replace(' reopen', '')}`,
      },
    ]),
  ),
  closed: {
    alreadyReported: 'report',
    unchanged: `unreached leave ${following}`,
    allowed: `see add answer mistake attach reached renamed relist turnedUp timer assess assessAll replan finish reopen ${leading}`,
    closed:
      'take join ask withdraw handOver letGo invite uninvite correct classify advise decide notified supplement template retract significance cyberDone concern addClients dropClient otherClient systems entity partiesOpen tellClient moveAware plan agree takeBack close',
  },
  withdrawn: {
    alreadyReported: 'report',
    unchanged: `unreached leave turnedUp ${following}`,
    nothingDue: 'timer',
    allowed: 'see reached renamed relist joined parted reopen retract',
    withdrawn: `take ask withdraw add answer mistake attach join heard sent ${process.replace(' reopen', '').replace(' retract', '')}`,
  },
  joined: {
    alreadyReported: 'report',
    unchanged: 'unreached leave',
    nothingDue: 'timer',
    allowed: `see ask add answer mistake attach reached renamed relist turnedUp ${leading} ${following}`,
    isJoined: `take withdraw join ${process}`,
  },
};

test('every command in every status is answered as the sheet says', () => {
  expect(transitions).toEqual(rowsOf(sheet));
});

test('every refusal has its code, and no two the same: texts hang on it', () => {
  const ofStatus = Object.values(sheet).flatMap((row) => Object.keys(row));
  const ofMore =
    'alreadyYours nothingAsked reporterUnknown tooManyRemarks reasonNeeded alreadyDecided nothingAdvised ' +
    'nothingDecided delayNeeded notConcerned clientTold systemsNeeded tooManyClients notOfGroup notSent momentNotPossible ownerNotPossible tooManyTasks tooManyFiles alreadyAttached notComplete noNames notYours factsChanged handlerNotPossible inviteNotPossible tooManyInvited contradictory notSwitchedOn notSignificant stepNotOpen leadNotPossible hasJoined aboutDiffers tooManyJoined dpoOnly alreadyAsked nobodySigns nothingToSign laterByTwo notAtAuthority stillBreach';
  const all = new Set([...ofStatus, ...ofMore.split(' ')]);
  all.delete('allowed');
  expect([...incidentRefusals].sort()).toEqual([...all].sort());
});
