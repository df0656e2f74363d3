import { known, once, only, written } from './evidence';
import { type Answers, isOpen, says } from './questions';
import { all, any, not, type Truth } from './truth';

/**
 * The side of confidentiality: whose hands the data came into, what they reveal there, and what removes the risk.
 * Nature of the data, identifiability and identity fraud count here alone (Art. 4(12), 32; recitals 75, 76, 85).
 */

/** Bad will: theft, hacking, selling. The cause used to say this as well. */
export function isHostile(answers: Answers): Truth {
  const said = known(answers, 'malicious', 'yes');
  if (said !== null) return said;
  if (says(answers, 'cause', 'internalIntent', 'externalIntent')) return true;
  return says(answers, 'cause', 'internalCareless', 'externalCareless') ? false : null;
}

const isWithKnown = (answers: Answers): Truth => known(answers, 'spread', 'known');

/** A known recipient, bound by secrecy or a relation, who confirmed in writing that nothing is left (domain §1.7). */
export const isTrusted = (answers: Answers): Truth =>
  all(
    isWithKnown(answers),
    only(answers, 'recipient', 'secrecy', 'relation', 'authority'),
    known(answers, 'deletionConfirmed', 'yes', 'unopened'),
    not(isHostile(answers)),
  );

/** People we know, and who mean well: that they saw it is the breach itself, and does not aggravate it. */
export const isWellMeaning = (answers: Answers): Truth =>
  all(
    isWithKnown(answers),
    only(answers, 'recipient', 'secrecy', 'relation', 'authority', 'concerned', 'formerEmployee'),
    not(isHostile(answers)),
  );

/** Lost, published, or with a stranger: hands nobody knows, whatever their intentions. */
const isWithUnknown = (answers: Answers): Truth =>
  any(
    known(answers, 'spread', 'lost', 'many'),
    all(isWithKnown(answers), known(answers, 'recipient', 'stranger')),
  );

/**
 * Hands that are hostile or unknown, or hands nobody saw that did take it. For an intruder "niet te zeggen" counts as
 * taken: somebody who came for the data is not presumed to have left them.
 */
export const isOutOfHand = (answers: Answers): Truth =>
  any(
    isHostile(answers),
    isWithUnknown(answers),
    all(known(answers, 'spread', 'nobody'), known(answers, 'exfiltration', 'certain', 'likely')),
  );

/** Somebody took it, or probably did. With people we know this is not asked: it was sent to them. */
export const isTaken = (answers: Answers): Truth =>
  all(not(isWithKnown(answers)), says(answers, 'exfiltration', 'certain', 'likely'));

/**
 * Evidence, such as a log or an envelope that is still sealed, shows that nobody had the data. With that, nobody needs
 * to know whose hands they might have come into; that everybody could see them is then a contradiction.
 */
export const isExcluded = (answers: Answers): Truth =>
  any(
    all(isWithKnown(answers), says(answers, 'deletionConfirmed', 'unopened')),
    all(!says(answers, 'spread', 'many'), tracesExclude(answers)),
  );

/** Not expected for a thing lost or with somebody; an intruder whose traces tell nothing had the data. */
function tracesExclude(answers: Answers): Truth {
  const told = known(answers, 'exfiltration', 'excluded');
  if (told !== null || says(answers, 'spread', 'lost', 'known')) return told ?? false;
  return says(answers, 'exfiltration', 'unknown') && isHostile(answers) === true ? false : null;
}

/** Paper is not encrypted, and nor is a mail without an archive: no need to ask anybody. */
function isEncrypted(answers: Answers): Truth {
  const told = known(answers, 'encrypted', 'yes', 'hashed');
  return told === null && says(answers, 'medium', 'paper', 'message') ? false : told;
}

/** Whoever got it could not read it: encrypted or hashed, and the key out of reach (Art. 34(3)(a)). */
export const isUnreadable = (answers: Answers): Truth =>
  all(isEncrypted(answers), known(answers, 'keySafe', 'yes'), not(once(answers, 'dataIntact', 'no')));

/** The AP's further condition: the office still has the data (domain §1.7). What is not gone is there. */
function hasCopy(answers: Answers): Truth {
  const away = all(not(known(answers, 'medium', 'system')), known(answers, 'spread', 'lost'));
  if (all(not(known(answers, 'affected', 'availability')), not(away)) === true) return true;
  const restored = says(answers, 'affected', 'availability')
    ? known(answers, 'missing', 'restored', 'easily', 'temporarily')
    : null;
  return restored ?? known(answers, 'backupKept', 'yes');
}

export const isHit = (answers: Answers): Truth =>
  any(
    known(answers, 'affected', 'confidentiality'),
    all(isLostOrAltered(answers), isHostile(answers), mayHaveTaken(answers)),
  );

const isLostOrAltered = (answers: Answers): Truth => known(answers, 'affected', 'availability', 'integrity');

/**
 * Whoever made data unreachable with bad will had access to them: that they were not copied must be shown (EDPB
 * Guidelines 01/2021, 2.1–2.4). "Niet te zeggen" counts as taken here too.
 */
function mayHaveTaken(answers: Answers): Truth {
  if (answers.exfiltration === undefined) return null;
  return !says(answers, 'exfiltration', 'excluded');
}

/** Somebody who is not trusted with it has, or may have, what was not meant for them. */
const isAbroad = (answers: Answers): Truth =>
  all(isHit(answers), not(isExcluded(answers)), not(isTrusted(answers)));

/** And can read it. */
export const isExposed = (answers: Answers): Truth => all(isAbroad(answers), not(isUnreadable(answers)));

/** It cannot be read, not by the office either: no excuse towards the authority, though the people need not be told. */
export const isWithoutCopy = (answers: Answers): Truth =>
  all(isAbroad(answers), isUnreadable(answers), not(hasCopy(answers)));

/** What lets somebody pass for another; a name or a number alone does not. */
export const allowsIdentityFraud = (answers: Answers): Truth =>
  any(
    known(answers, 'data', 'identityDocument', 'credentials'),
    all(known(answers, 'data', 'name'), known(answers, 'data', 'bsn')),
    all(
      known(answers, 'data', 'name'),
      known(answers, 'data', 'birthDate'),
      known(answers, 'data', 'contact'),
    ),
  );

/**
 * Those who did not confirm that nothing is left: somebody who left, another data subject, or a business relation,
 * which is trusted on its confirmation (EDPB Guidelines 9/2022, 112).
 */
export const isKept = (answers: Answers): Truth =>
  all(
    isWithKnown(answers),
    only(answers, 'recipient', 'formerEmployee', 'concerned', 'relation'),
    not(known(answers, 'deletionConfirmed', 'yes', 'unopened')),
  );

const isSlip = (answers: Answers): Truth => known(answers, 'payroll', 'oneSlip', 'yearOfSlips');

/** Art. 9 and 10, and what a payslip or an absence record reveals of the same. */
export const isSpecial = (answers: Answers): Truth =>
  all(
    !says(answers, 'insight', 'nothing'),
    any(
      known(answers, 'data', 'criminal'),
      not(known(answers, 'special', 'none')),
      known(answers, 'payroll', 'absenceRate', 'absenceReason'),
      all(isSlip(answers), once(answers, 'slipShows', 'union', 'sickness')),
    ),
  );

/** What somebody earns, owes or has to pay. An account number alone reveals none of that. */
export const tellsOfPay = (answers: Answers): Truth =>
  all(
    !says(answers, 'insight', 'nothing'),
    known(answers, 'payroll', 'oneSlip', 'yearOfSlips', 'garnishment'),
  );

/** Whether people can be identified from it; most data settle that by themselves. */
export const isIdentifiable = (answers: Answers): Truth =>
  any(
    known(answers, 'data', 'name', 'bsn', 'contact', 'credentials', 'identityDocument'),
    not(known(answers, 'identification', 'hardly')),
  );

/** Effects that people overcome with serious difficulty, if at all (recital 75). */
export const hasGraveEffects = (answers: Answers): Truth =>
  known(
    answers,
    'consequences',
    'identityFraud',
    'fraud',
    'financialLoss',
    'discrimination',
    'reputation',
    'secrecy',
    'safety',
  );

/** Critical for somebody's safety or condition: that is how vulnerable people weigh, not by being vulnerable. */
export const endangers = (answers: Answers): Truth => known(answers, 'consequences', 'safety');

/** ENISA's flag: strictly more than a hundred (domain §4.5). */
export const hasMany = (answers: Answers): Truth =>
  isOpen(answers, 'people') ? null : Number(answers.people?.[0]) > 100;

/** No effect is conceivable, with the reason in writing; few people, and recipients we know who mean well. */
export const isHarmless = (answers: Answers): Truth =>
  all(
    known(answers, 'consequences', 'none'),
    written(answers, 'noEffectBecause'),
    isWellMeaning(answers),
    not(hasMany(answers)),
    not(allowsIdentityFraud(answers)),
  );
