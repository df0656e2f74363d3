"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openForMe = openForMe;
const open_1 = require("../../../cards/training/open");
const duties_1 = require("../../../services/training/duties");
const audience_1 = require("../../../services/training/audience");
const cards_1 = require("./cards");
const seats_1 = require("./seats");
async function openForMe(turn, container) {
    const { person, locale } = turn.actor;
    const known = (0, cards_1.personIn)(container, person);
    if (!known)
        return [];
    const facts = await container.trainings.records.ofPerson(person);
    const { coming, giving, toSign } = (0, seats_1.ownOf)(known, facts, container);
    const organisation = container.organisation();
    const own = coming.filter(({ session: { facts: session }, seat, gives }) => gives
        ? false
        : seat === null
            ? session.mandatory && (0, audience_1.isMeant)(session.audience, known, organisation)
            : seat.status === 'seated' || seat.status === 'waiting');
    const now = container.clock.now();
    const topics = new Set(coming.map(({ session }) => session.facts.topic));
    const without = (0, duties_1.dutiesOf)(known, facts, organisation, now).filter((duty) => duty.kind === 'session' &&
        !topics.has(duty.topic) &&
        (0, duties_1.stateOf)(duty, known.aadObjectId, facts) === 'open');
    return (0, open_1.renderOpenTrainings)({ coming: own, without, giving, toSign }, locale);
}
