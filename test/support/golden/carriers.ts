import { type Golden, identity, nothingSpecial, own } from './model';

const lost = { kind: 'device_media_paper_lost_stolen', dataOf: 'optimo' } as const;
const stolen = {
  ...own,
  affected: ['confidentiality', 'availability'],
  malicious: ['yes'],
  medium: ['carrier'],
};
const mislaid = { ...stolen, malicious: ['no'], spread: ['lost'] };
const back = { missing: ['restored'], felt: ['nothing'] };
const locked = { encrypted: ['yes'], keySafe: ['yes'] };

/** Laptops, phones, sticks and paper that are lost or stolen, and tags. */
export const carriers: readonly Golden[] = [
  {
    // Unreadable, the key safe, a copy in the office, nobody noticed anything (domain §1.7; Art. 34(3)(a)).
    name: 'a laptop with disk encryption is stolen while it is off',
    report: { ...lost, peopleCount: 300, answers: { carrier: 'laptop', optimoDevice: 'yes' } },
    answers: {
      ...stolen,
      ...locked,
      ...back,
      spread: ['lost'],
      data: identity,
      consequences: ['identityFraud'],
      people: ['300'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // The thief had an open session: what is encrypted at rest was readable to them.
    name: 'the same laptop is taken from a table in a train, logged in',
    report: { ...lost, peopleCount: 300, answers: { carrier: 'laptop', optimoDevice: 'yes' } },
    answers: {
      ...stolen,
      ...back,
      encrypted: ['readable'],
      spread: ['lost'],
      data: identity,
      consequences: ['identityFraud'],
      people: ['300'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // Lost and unencrypted is out of hand, even without a thief.
    name: 'a stick with annual statements is lost, without encryption',
    report: { ...lost, peopleCount: 60, answers: { carrier: 'usb', fromSafe: 'yes' } },
    answers: {
      ...mislaid,
      ...back,
      encrypted: ['no'],
      data: identity,
      consequences: ['identityFraud'],
      people: ['60'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // Nobody can read it, so the people need not be told (Art. 34(3)(a)). But it was the only copy: it is gone for
    // good, and the AP's conditions also require a copy.
    name: 'an encrypted disk with the only copy of old files is lost',
    report: { ...lost, peopleCount: 80, answers: { carrier: 'disk' } },
    answers: {
      ...mislaid,
      ...locked,
      missing: ['forGood'],
      felt: ['nothing'],
      data: identity,
      consequences: ['lossOfControl'],
      people: ['80'],
    },
    authority: 'yes',
    people: 'no',
  },
  {
    // The landlord's reception kept it, locked, and gave it back the same day: a fixed relation, and nothing is left.
    name: 'a telephone is left at the reception of Philadelphia and handed back',
    report: { ...lost, peopleCount: 20, answers: { carrier: 'phone' } },
    answers: {
      ...own,
      affected: ['confidentiality'],
      malicious: ['no'],
      medium: ['carrier'],
      spread: ['known'],
      recipient: ['relation'],
      deletionConfirmed: ['yes'],
      data: ['name', 'contact'],
      ...nothingSpecial,
      consequences: ['lossOfControl'],
      people: ['20'],
    },
    authority: 'no',
    people: 'no',
  },
  {
    // Name, birth date and address are enough to pass for somebody; paper cannot be encrypted.
    name: 'a folder with letters of application is left in a train',
    report: { ...lost, peopleCount: 8, answers: { carrier: 'paper' } },
    answers: {
      ...mislaid,
      ...back,
      medium: ['paper'],
      data: ['name', 'birthDate', 'contact'],
      ...nothingSpecial,
      consequences: ['identityFraud'],
      people: ['8'],
    },
    authority: 'yes',
    people: 'yes',
  },
  {
    // Out of hand, so a risk is not unlikely; but names on a duty list lead to nothing grave.
    name: 'a duty list with names is lost on the street',
    report: { ...lost, peopleCount: 15, answers: { carrier: 'paper' } },
    answers: {
      ...mislaid,
      ...back,
      medium: ['paper'],
      data: ['name'],
      ...nothingSpecial,
      consequences: ['lossOfControl'],
      people: ['15'],
    },
    authority: 'yes',
    people: 'no',
  },
  {
    // "Standaard aan" must be verified by ICT (policy clause 12). Until then the worst for the AP; whether people are
    // told depends on it.
    name: 'a laptop is stolen, and nobody knows whether encryption was on',
    report: { ...lost, peopleCount: 300, answers: { carrier: 'laptop', optimoDevice: 'yes' } },
    answers: {
      ...stolen,
      ...back,
      spread: ['lost'],
      data: identity,
      consequences: ['identityFraud'],
      people: ['300'],
    },
    authority: 'yes',
    people: 'notYet',
    find: ['encrypted'],
  },
  {
    // What was on it decides about the people; not knowing that is no reason to tell them anything yet.
    name: 'a stick without encryption is lost, and nobody knows what is on it',
    report: { ...lost, answers: { carrier: 'usb' } },
    answers: { ...mislaid, encrypted: ['no'] },
    authority: 'yes',
    people: 'notYet',
    find: ['data'],
  },
  {
    // Measures taken afterwards count (Art. 34(3)(b)): ICT wiped it before it came on again. The AP hears of it.
    name: 'an unlocked telephone with a mailbox is stolen and wiped before it was used',
    report: { ...lost, peopleCount: 50, answers: { carrier: 'phone', optimoDevice: 'yes' } },
    answers: {
      ...stolen,
      ...back,
      encrypted: ['readable'],
      spread: ['lost'],
      exfiltration: ['unknown'],
      data: identity,
      consequences: ['identityFraud'],
      people: ['50'],
      afterwards: ['wiped', 'passwordChanged'],
      riskGone: ['yes'],
    },
    authority: 'yes',
    people: 'no',
  },
  {
    // A number on a tag is nobody's name: no personal data, no datalek; it is in the register all the same.
    name: 'an access tag is lost and blocked within the hour',
    report: { kind: 'key_or_tag_lost', answers: { whichKey: 'accessTag', tagBlocked: 'yes' } },
    answers: { securityIncident: ['yes'], personalData: ['no'], role: ['controller'] },
    authority: 'no',
    people: 'no',
  },
  {
    // Somebody came in with the tag and found a locked cabinet: nothing happened to data.
    name: 'a lost tag was used, and all paper was in the safe',
    report: {
      kind: 'key_or_tag_lost',
      dataOf: 'optimo',
      answers: { whichKey: 'accessTag', tagBlocked: 'no' },
    },
    answers: { ...own, affected: ['none'] },
    authority: 'no',
    people: 'no',
  },
];
