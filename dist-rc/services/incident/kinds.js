"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.factNotes = exports.kindQuestions = exports.factQuestions = void 0;
exports.questionsOf = questionsOf;
exports.notesOn = notesOn;
const yesNo = ['yes', 'no', 'unknown'];
exports.factQuestions = {
    carrier: ['laptop', 'phone', 'usb', 'disk', 'paper', 'other'],
    optimoDevice: yesNo,
    fromSafe: yesNo,
    attachment: ['archivePasswordBySms', 'archivePasswordByMail', 'unprotected', 'none', 'unknown'],
    recipient: ['colleague', 'client', 'supplier', 'stranger', 'unknown'],
    yourAbilityMail: yesNo,
    addresses: ['private', 'business', 'both', 'unknown'],
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
};
exports.kindQuestions = {
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
};
function questionsOf(kind) {
    if (kind === null)
        return [];
    return exports.kindQuestions[kind].questions.map((id) => ({ id, options: exports.factQuestions[id] }));
}
exports.factNotes = ['encryptionToVerify', 'passwordSentApart'];
function notesOn(answers) {
    const notes = [];
    if (answers['carrier'] === 'laptop' && answers['optimoDevice'] === 'yes')
        notes.push('encryptionToVerify');
    if (answers['attachment'] === 'archivePasswordBySms')
        notes.push('passwordSentApart');
    return notes;
}
