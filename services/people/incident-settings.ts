/** Codes with which the organisation configures incidents: first aid per kind, who is called, what the law requires. */

/** Kinds of the AP form (domain §3.2) and those the policy adds; in the order of the quick pick. */
export const incidentKinds = [
  'mail_wrong_recipient',
  'email_wrong_recipient',
  'email_cc_instead_of_bcc',
  'device_media_paper_lost_stolen',
  'hacking_malware_phishing',
  'share_too_open',
  'authorisation_error',
  'wrong_file',
  'mail_lost',
  'mail_returned_opened',
  'published_by_accident',
  'found_print',
  'own_device',
  'key_or_tag_lost',
  'process_deviation',
  'unlawful_instruction',
  'data_minimisation',
  'other',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** Who a step of the escalation ladder calls. */
export const escalationTargets = ['everyone', 'nextDeputy', 'board'] as const;
export type EscalationTarget = (typeof escalationTargets)[number];

/** Who to call, besides the FG. Names and numbers come from the organisation. */
export const incidentContacts = [
  'ictPartner',
  'remoteWipe',
  'philadelphia',
  'officeManager',
  'webPartner',
  'police',
] as const;
export type IncidentContact = (typeof incidentContacts)[number];

/** The risk from which the authority is notified; the law may move it (domain §1.6). */
export const thresholds = ['risk', 'highRisk'] as const;
export type Threshold = (typeof thresholds)[number];
