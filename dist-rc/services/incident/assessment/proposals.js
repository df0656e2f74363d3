"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.proposalsFrom = proposalsFrom;
const kinds_1 = require("../kinds");
const fell = { securityIncident: ['yes'], personalData: ['yes'], affected: ['confidentiality'] };
const slipped = { ...fell, malicious: ['no'] };
const ofKind = {
    mail_wrong_recipient: { ...slipped, medium: ['paper'], spread: ['known'] },
    email_wrong_recipient: { ...slipped, spread: ['known'] },
    email_cc_instead_of_bcc: { ...slipped, medium: ['message'], spread: ['known'] },
    device_media_paper_lost_stolen: { ...fell, spread: ['lost'] },
    hacking_malware_phishing: { securityIncident: ['yes'], malicious: ['yes'], medium: ['system'] },
    share_too_open: { ...slipped, encrypted: ['no'] },
    authorisation_error: { ...slipped, encrypted: ['no'] },
    wrong_file: { ...slipped, encrypted: ['no'] },
    mail_lost: { ...slipped, medium: ['paper'], spread: ['lost'] },
    mail_returned_opened: { ...slipped, medium: ['paper'] },
    published_by_accident: { ...slipped, encrypted: ['no'], spread: ['many'] },
    found_print: { ...slipped, medium: ['paper'] },
};
const told = {
    recipient: {
        colleague: { recipient: ['relation'] },
        client: { recipient: ['relation'] },
        supplier: { recipient: ['relation'] },
        stranger: { recipient: ['stranger'] },
    },
    attachment: {
        archivePasswordBySms: { medium: ['archive'], encrypted: ['yes'], keySafe: ['yes'] },
        archivePasswordByMail: { medium: ['archive'], encrypted: ['yes'], keySafe: ['no'] },
        unprotected: { medium: ['message'] },
        none: { medium: ['message'] },
    },
    carrier: {
        laptop: { medium: ['carrier'] },
        phone: { medium: ['carrier'] },
        usb: { medium: ['carrier'] },
        disk: { medium: ['carrier'] },
        paper: { medium: ['paper'] },
    },
    seenByOthers: { no: { spread: ['nobody'] } },
    letterRetrieved: { back: { deletionConfirmed: ['yes'] } },
};
function proposalsFrom({ kind, dataOf, peopleCount, answers: given }) {
    const answers = Object.fromEntries((0, kinds_1.questionsOf)(kind).flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]]])));
    const facts = Object.entries(answers).map(([question, value]) => told[question]?.[value] ?? {});
    const back = answers['letterRetrieved'] === 'back' && answers['letterOpened'] === 'no'
        ? { deletionConfirmed: ['unopened'] }
        : {};
    const role = { client: 'processor', optimo: 'controller', both: 'both', unknown: null };
    const owner = dataOf === null ? null : role[dataOf];
    return Object.assign({}, kind === null ? {} : ofKind[kind], ...facts, back, owner === null ? {} : { role: [owner] }, peopleCount === null ? {} : { people: [String(peopleCount)] });
}
