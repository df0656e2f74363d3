import type { IncidentContact, IncidentKind } from '../people/incident-settings';

/**
 * What is asked once the kind is known (architecture §4): facts only, never a judgement, none mandatory.
 * Texts live in `cards/texts`, keyed by these ids. First aid is keyed by the kind itself.
 */

const yesNo = ['yes', 'no', 'unknown'] as const;

/** Every question with its options; null is a line of free text. In the order of the card. */
export const factQuestions = {
  /** Laptop or USB stick? Decides whether encryption (policy clause 12) or the safe (clause 7) comes into it. */
  carrier: ['laptop', 'phone', 'usb', 'disk', 'paper', 'other'],
  /** Was it issued by Optimo? See `notesOn`. */
  optimoDevice: yesNo,
  /** Was it borrowed from the safe (clause 7 and 23)? */
  fromSafe: yesNo,
  /** How the attachment was protected: AES-256 archive with the password by SMS (clause 29 and 31). */
  attachment: ['archivePasswordBySms', 'archivePasswordByMail', 'unprotected', 'none', 'unknown'],
  /** Who has it now: a known relation may be a "betrouwbare ontvanger" (domain §1.7). */
  recipient: ['colleague', 'client', 'supplier', 'stranger', 'unknown'],
  /** Are addresses at @yourability.nl involved too? The mail server is shared (clause 47). */
  yourAbilityMail: yesNo,
  /** Private addresses reveal more about people than business ones. */
  addresses: ['private', 'business', 'both', 'unknown'],
  /** Does the mail itself reveal something about the people on the list (their employer, their debt)? */
  contentReveals: yesNo,
  letterOpened: yesNo,
  letterRetrieved: ['back', 'agreed', 'no', 'unknown'],
  letterTracked: yesNo,
  letterContent: ['original', 'copy', 'unknown'],
  letterComplete: ['complete', 'missing', 'unknown'],
  envelopeKept: yesNo,
  whatHappened: ['link', 'attachment', 'password', 'ransom', 'none', 'unknown'],
  stillConnected: yesNo,
  place: ['fileServer', 'portal', 'sftp', 'teams', 'application', 'other', 'unknown'],
  seenByOthers: yesNo,
  /** Has it been put right (closed, taken down, moved back)? */
  putRight: ['yes', 'partly', 'no', 'unknown'],
  fileOf: ['sameClient', 'otherClient', 'optimo', 'unknown'],
  publishedWhere: ['website', 'socialMedia', 'portal', 'other'],
  printPlace: ['printer', 'desk', 'meetingRoom', 'bin', 'other'],
  printSecured: yesNo,
  network: ['guestWifi', 'optimoNetwork', 'optimoServices', 'unknown'],
  dataOnDevice: yesNo,
  whichKey: ['accessTag', 'safeKey', 'officeKey', 'other'],
  tagBlocked: yesNo,
  recognisable: yesNo,
  whichProcess: null,
  stillGoing: yesNo,
  instructedBy: ['client', 'colleague', 'other'],
  carriedOut: ['no', 'partly', 'yes'],
  clientTold: yesNo,
  whichData: null,
} as const satisfies Record<string, readonly string[] | null>;

export type FactQuestionId = keyof typeof factQuestions;

/** The options of a question; `never` for free text. */
export type OptionId<Question extends FactQuestionId> =
  (typeof factQuestions)[Question] extends readonly (infer Option)[] ? Option : never;

interface KindFacts {
  readonly questions: readonly FactQuestionId[];
  readonly contacts: readonly IncidentContact[];
}

/** For each kind its two or three questions and its first-aid contacts. */
export const kindQuestions = {
  mail_wrong_recipient: { questions: ['recipient', 'letterOpened', 'letterRetrieved'], contacts: [] },
  email_wrong_recipient: {
    questions: ['attachment', 'recipient', 'yourAbilityMail'],
    contacts: ['ictPartner'],
  },
  email_cc_instead_of_bcc: { questions: ['addresses', 'contentReveals', 'yourAbilityMail'], contacts: [] },
  device_media_paper_lost_stolen: {
    questions: ['carrier', 'optimoDevice', 'fromSafe'],
    contacts: ['ictPartner', 'remoteWipe', 'police'],
  },
  hacking_malware_phishing: {
    questions: ['whatHappened', 'stillConnected', 'yourAbilityMail'],
    contacts: ['ictPartner'],
  },
  share_too_open: { questions: ['place', 'seenByOthers', 'putRight'], contacts: ['ictPartner'] },
  authorisation_error: { questions: ['place', 'seenByOthers', 'putRight'], contacts: ['ictPartner'] },
  wrong_file: { questions: ['fileOf', 'seenByOthers', 'putRight'], contacts: [] },
  mail_lost: { questions: ['letterTracked', 'letterContent'], contacts: [] },
  mail_returned_opened: { questions: ['letterComplete', 'envelopeKept'], contacts: [] },
  published_by_accident: {
    questions: ['publishedWhere', 'seenByOthers', 'putRight'],
    contacts: ['webPartner'],
  },
  found_print: { questions: ['printPlace', 'printSecured'], contacts: ['officeManager'] },
  own_device: { questions: ['network', 'dataOnDevice', 'stillConnected'], contacts: ['ictPartner'] },
  key_or_tag_lost: {
    questions: ['whichKey', 'tagBlocked', 'recognisable'],
    contacts: ['philadelphia', 'officeManager'],
  },
  process_deviation: { questions: ['whichProcess', 'stillGoing'], contacts: [] },
  unlawful_instruction: { questions: ['instructedBy', 'carriedOut', 'clientTold'], contacts: [] },
  data_minimisation: { questions: ['whichData', 'place', 'clientTold'], contacts: [] },
  other: { questions: ['stillGoing', 'seenByOthers'], contacts: [] },
} as const satisfies Record<IncidentKind, KindFacts>;

export interface FactQuestion {
  readonly id: FactQuestionId;
  /** Null: free text. */
  readonly options: readonly string[] | null;
}

/** The questions for a kind in the order of the card; none while the kind is unknown. */
export function questionsOf(kind: IncidentKind | null): readonly FactQuestion[] {
  if (kind === null) return [];
  return kindQuestions[kind].questions.map((id) => ({ id, options: factQuestions[id] }));
}

/** What the answers suggest about protection, for somebody to check; never a conclusion. */
export const factNotes = ['encryptionToVerify', 'passwordSentApart'] as const;
export type FactNote = (typeof factNotes)[number];

/**
 * @param answers by question id, as in `IncidentFacts.answers`.
 * @returns `encryptionToVerify` for a laptop of Optimo: encrypted by default, to be verified by ICT (policy clause 12).
 */
export function notesOn(answers: Readonly<Record<string, string>>): readonly FactNote[] {
  const notes: FactNote[] = [];
  if (answers['carrier'] === 'laptop' && answers['optimoDevice'] === 'yes') notes.push('encryptionToVerify');
  if (answers['attachment'] === 'archivePasswordBySms') notes.push('passwordSentApart');
  return notes;
}
