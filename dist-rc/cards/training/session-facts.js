"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sessionBadge = exports.sessionLinks = exports.titleFact = void 0;
exports.sessionFacts = sessionFacts;
const dates_1 = require("../dates");
const user_text_1 = require("../user-text");
const long = 200;
const titleFact = ({ title }, { training }) => ({
    label: training.fact.title,
    lines: [(0, user_text_1.displayName)(title, long)],
});
exports.titleFact = titleFact;
function sessionFacts({ locale, session, places, topic }, texts) {
    const { fact, block, placesLeft } = texts.training;
    const { facts } = session;
    const fact1 = (label, line) => ({ label, lines: [line] });
    return [
        fact1(fact.when, block((0, dates_1.dayName)(facts.day, locale), facts.from, facts.until)),
        ...(facts.where === '' ? [] : [fact1(fact.where, (0, user_text_1.displayName)(facts.where, long))]),
        fact1(fact.topic, (0, user_text_1.displayName)(topic, long)),
        ...(facts.outside ? [fact1(fact.outside, (0, user_text_1.displayName)(facts.outside.name, long))] : []),
        ...(facts.places === null
            ? []
            : [fact1(fact.places, placesLeft(Math.max(0, facts.places - places.taken), facts.places))]),
        ...(facts.mandatory ? [fact1(fact.deadline, (0, dates_1.dayName)(facts.deadline, locale))] : []),
    ];
}
const sessionLinks = ({ facts: { link }, status }, { training }) => link === null || status !== 'planned' ? [] : [{ title: training.online, url: link }];
exports.sessionLinks = sessionLinks;
const sessionBadge = ({ session }, { training }) => {
    const styles = { planned: 'accent', closed: 'good', cancelled: 'attention' };
    return { text: training.status[session.status], style: styles[session.status] };
};
exports.sessionBadge = sessionBadge;
