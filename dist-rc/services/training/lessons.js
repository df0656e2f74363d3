"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.topicAbout = topicAbout;
const taughtBy = {
    mail_wrong_recipient: 'uitwisselen',
    email_wrong_recipient: 'uitwisselen',
    email_cc_instead_of_bcc: 'uitwisselen',
    device_media_paper_lost_stolen: 'apparaten',
    hacking_malware_phishing: 'phishing',
    share_too_open: 'uitwisselen',
    authorisation_error: 'avg',
    wrong_file: 'avg',
    mail_lost: 'uitwisselen',
    mail_returned_opened: 'uitwisselen',
    published_by_accident: 'avg',
    found_print: 'apparaten',
    own_device: 'apparaten',
    key_or_tag_lost: 'apparaten',
    process_deviation: 'datalek',
    unlawful_instruction: 'avg',
    data_minimisation: 'avg',
    other: 'datalek',
};
function topicAbout(kind, { training: { topics } }) {
    const own = topics.find(({ id }) => id === taughtBy[kind]) ?? topics[0];
    return own?.id ?? '';
}
