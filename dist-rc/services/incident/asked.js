"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.asksWho = asksWho;
exports.asksNameless = asksNameless;
const words_1 = require("../language/words");
const proposal_1 = require("./proposal");
const list = (joined) => joined.split(' ');
const handlerWords = list('fg dpo functionaris functionarissen vervanger vervangers privacyofficer deputy deputies');
const asksFor = list('wie wat hoe waar telefoon telefoonnummer nummer nummers tel bel bellen bereik bereiken bereikbaar ' +
    'contact contactgegevens spreken mail mailadres naam who what how where phone number numbers call reach speak name');
const filling = list('is zijn de het een er van voor onze ons mijn hier nu en of ik kan kun moet mag wil je jullie bij met optimo ' +
    'gegevensbescherming avg privacy officer dan ook alweer eigenlijk graag aub are the a our my for do i can to with ' +
    'data protection please vervangt opnemen om');
function asksWho(text) {
    const words = (0, words_1.wordsOf)(text);
    const names = words.some((word) => handlerWords.includes(word)) || /privacy ?officer|data protection/i.test(text);
    const asks = words.some((word) => asksFor.includes(word));
    const bare = words.every((word) => handlerWords.includes(word));
    const known = [...handlerWords, ...asksFor, ...filling];
    return names && (asks || bare) && words.every((word) => known.includes(word));
}
function asksNameless(text) {
    const mentions = /\b(?:anoniem|anonymous(?:ly)?|zonder (?:mijn )?naam|without (?:my |a )?name)\b/i.test(text);
    return mentions && (0, words_1.wordsOf)(text).length <= 10 && (0, proposal_1.proposeKind)(text) === null;
}
