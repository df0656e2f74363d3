"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.thresholds = exports.incidentContacts = exports.escalationTargets = exports.incidentKinds = void 0;
exports.incidentKinds = [
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
];
exports.escalationTargets = ['everyone', 'nextDeputy', 'board'];
exports.incidentContacts = [
    'ictPartner',
    'remoteWipe',
    'philadelphia',
    'officeManager',
    'webPartner',
    'police',
];
exports.thresholds = ['risk', 'highRisk'];
