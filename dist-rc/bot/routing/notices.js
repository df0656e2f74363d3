"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.welcome = exports.placedBelow = exports.notice = void 0;
exports.shortNotice = shortNotice;
exports.notUnderstood = notUnderstood;
exports.errorNotice = errorNotice;
exports.sentToOwnChat = sentToOwnChat;
exports.notUnderstoodAs = notUnderstoodAs;
const plain_1 = require("../../cards/shared/plain");
const texts_1 = require("../../cards/texts");
const user_text_1 = require("../../cards/user-text");
const notices_1 = require("../../cards/texts/notices");
const chosen_person_1 = require("../../services/forms/chosen-person");
const errors_1 = require("../../services/errors");
const letters_1 = require("../../services/language/letters");
const mask_1 = require("../../services/masking/mask");
const understanding_1 = require("./understanding");
const notice = ({ actor, reference }, said) => ({
    kind: 'card',
    card: (0, plain_1.renderNotice)(actor.locale, said, reference),
});
exports.notice = notice;
function shortNotice({ actor }, said) {
    const [title, text] = (0, notices_1.noticeIn)(said, actor.locale);
    return { kind: 'text', text: `${title}. ${text}` };
}
function notUnderstood({ actor }, chosen) {
    const { choosePerson, notUnderstood: say } = (0, texts_1.textsFor)(actor.locale).shared;
    const strange = (0, chosen_person_1.chosenPeople)(chosen).notUnderstood.map((one) => (0, user_text_1.displayName)(one, 60));
    return { kind: 'text', text: strange.length === 0 ? choosePerson : say(strange) };
}
function errorNotice({ actor, reference }, error) {
    const { shared } = (0, texts_1.textsFor)(actor.locale);
    const [title, text] = shared.notice[error instanceof errors_1.StorageUnavailable ? 'unavailable' : 'failed'];
    return `${title}. ${text} ${shared.reference(reference)}`;
}
function sentToOwnChat({ actor }, sent, phone) {
    const { shared } = (0, texts_1.textsFor)(actor.locale);
    return sent ? shared.sentToOwnChat : shared.ownChatUnreachable((0, user_text_1.displayName)(phone, 40));
}
const placedBelow = ({ actor }) => ({
    kind: 'text',
    text: (0, texts_1.textsFor)(actor.locale).download.below,
});
exports.placedBelow = placedBelow;
const welcome = ({ actor, scope }, starts) => ({
    kind: 'card',
    card: (0, plain_1.renderWelcome)(actor.locale, scope, starts),
    audience: 'everybody',
});
exports.welcome = welcome;
function notUnderstoodAs({ actor, words }, meaning) {
    const { text, masked } = (0, mask_1.mask)(words);
    const kept = { words: (0, letters_1.clipped)(text, understanding_1.mostKeptWords), masked: masked.length > 0 };
    return { kind: 'card', card: (0, plain_1.renderNotUnderstood)(actor.locale, meaning, kept) };
}
