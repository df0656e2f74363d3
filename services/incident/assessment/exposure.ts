import { known, once, only, written } from './evidence';
import { type Answers, isOpen, says } from './questions';
import { all, any, not, type Truth } from './truth';

/**
 * The side of confidentiality: in whose hands data came, what they tell there, and what takes the risk away. Nature of
 * the data, identifiability and identity fraud count here alone (Art. 4(12), 32; recitals 75, 76, 85).
 */

/** Bad will: theft, hacking, selling. Formerly the cause said it as well. */
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

/** People one knows, and who mean well: that they saw it is the breach itself, no aggravation of it. */
export const isWellMeaning = (answers: Answers): Truth =>
  all(
    isWithKnown(answers),
    only(answers, 'recipient', 'secrecy', 'relation', 'authority', 'concerned', 'formerEmployee'),
    not(isHostile(answers)),
  );

/** Lost, published, or with a stranger: hands nobody knows, whatever they mean. */
const isWithUnknown = (answers: Answers): Truth =>
  any(
    known(answers, 'spread', 'lost', 'many'),
    all(isWithKnown(answers), known(answers, 'recipient', 'stranger')),
  );

/**
 * Hands that are hostile or unknown, or hands nobody saw but that took it. Of an intruder "niet te zeggen" counts as
 * taken: who came for the data is not thought to have left them.
 */
export const isOutOfHand = (answers: Answers): Truth =>
  any(
    isHostile(answers),
    isWithUnknown(answers),
    all(known(answers, 'spread', 'nobody'), known(answers, 'exfiltration', 'certain', 'likely')),
  );

/** Somebody took it, or probably did. With people one knows that is no question: they were sent it. */
export const isTaken = (answers: Answers): Truth =>
  all(not(isWithKnown(answers)), says(answers, 'exfiltration', 'certain', 'likely'));

/**
 * Evidence, such as a log or an envelope that is still closed, shows that nobody had the data. Once it is there nobody
 * needs to know in whose hands they might have come; that everybody could see them is a contradiction.
 */
export const isExcluded = (answers: Answers): Truth =>
  any(
    all(isWithKnown(answers), says(answers, 'deletionConfirmed', 'unopened')),
    all(!says(answers, 'spread', 'many'), tracesExclude(answers)),
  );

/** Of a thing that is lost, or is with somebody, it is not waited for; an intruder whose tracks do not tell had the data. */
function tracesExclude(answers: Answers): Truth {
  const told = known(answers, 'exfiltration', 'excluded');
  if (told !== null || says(answers, 'spread', 'lost', 'known')) return told ?? false;
  return says(answers, 'exfiltration', 'unknown') && isHostile(answers) === true ? false : null;
}

/** Paper is not encrypted, and neither is a mail without an archive: there nobody has to be asked. */
function isEncrypted(answers: Answers): Truth {
  const told = known(answers, 'encrypted', 'yes', 'hashed');
  return told === null && says(answers, 'medium', 'paper', 'message') ? false : told;
}

/** Whoever got it could not read it: encrypted or hashed, and no way to the key (Art. 34(3)(a)). */
export const isUnreadable = (answers: Answers): Truth =>
  all(isEncrypted(answers), known(answers, 'keySafe', 'yes'), not(once(answers, 'dataIntact', 'no')));

/** The AP's condition besides: the office still has the data (domain §1.7). What is not gone is there. */
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
 * Who made data unreachable with bad will was where they were: that they were not copied has to be shown (EDPB Guidelines
 * 01/2021, 2.1–2.4). "Niet te zeggen" counts as taken here too.
 */
function mayHaveTaken(answers: Answers): Truth {
  if (answers.exfiltration === undefined) return null;
  return !says(answers, 'exfiltration', 'excluded');
}

/** Somebody has, or may have, what was not meant for them and is not trusted with it. */
const isAbroad = (answers: Answers): Truth =>
  all(isHit(answers), not(isExcluded(answers)), not(isTrusted(answers)));

/** And can read it. */
export const isExposed = (answers: Answers): Truth => all(isAbroad(answers), not(isUnreadable(answers)));

/** It cannot be read, by the office neither: no excuse towards the authority, though the people need not be told. */
export const isWithoutCopy = (answers: Answers): Truth =>
  all(isAbroad(answers), isUnreadable(answers), not(hasCopy(answers)));

/** A combination with which somebody can pass for another: data alone are none. */
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
 * Did not confirm that nothing is left: somebody who left, another of the people concerned, or a relation, which is
 * trusted by what it confirms (EDPB Guidelines 9/2022, 112).
 */
export const isKept = (answers: Answers): Truth =>
  all(
    isWithKnown(answers),
    only(answers, 'recipient', 'formerEmployee', 'concerned', 'relation'),
    not(known(answers, 'deletionConfirmed', 'yes', 'unopened')),
  );

const isSlip = (answers: Answers): Truth => known(answers, 'payroll', 'oneSlip', 'yearOfSlips');

/** Art. 9 and 10, and what stands on a slip or in a record of absence and says the same. */
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

/** What somebody earns, owes or has to pay. An account number alone tells nothing of it. */
export const tellsOfPay = (answers: Answers): Truth =>
  all(
    !says(answers, 'insight', 'nothing'),
    known(answers, 'payroll', 'oneSlip', 'yearOfSlips', 'garnishment'),
  );

/** Whether people can be told from it; most data settle that by themselves. */
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

/** Critical for somebody's safety or condition: there vulnerable people weigh, and not by being vulnerable. */
export const endangers = (answers: Answers): Truth => known(answers, 'consequences', 'safety');

/** ENISA's flag: strictly more than a hundred (domain §4.5). */
export const hasMany = (answers: Answers): Truth =>
  isOpen(answers, 'people') ? null : Number(answers.people?.[0]) > 100;

/** No effect is conceivable, and it is written why; of few people, with recipients one knows and who mean well. */
export const isHarmless = (answers: Answers): Truth =>
  all(
    known(answers, 'consequences', 'none'),
    written(answers, 'noEffectBecause'),
    isWellMeaning(answers),
    not(hasMany(answers)),
    not(allowsIdentityFraud(answers)),
  );
