"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.trainingNudges = void 0;
const followers_1 = require("../../../services/delivery/followers");
const nudges_1 = require("../../../services/training/nudges");
const calendar_1 = require("../../../services/time/calendar");
const zone_1 = require("../../../services/time/zone");
const plan_1 = require("../../../services/training/plan");
const cards_1 = require("./cards");
const trainingNudges = (container) => ({
    gather: async () => {
        const facts = await container.trainings.records.everything();
        const organisation = container.organisation();
        const now = container.clock.now();
        const lacking = await lackingGivers(facts.sessions, container);
        const asked = (0, nudges_1.askedNow)(facts, organisation, now, (0, nudges_1.teamsOf)(organisation), lacking);
        return (person) => (0, nudges_1.nudgesFor)(person, asked);
    },
    stillHolding: (person, nudges) => stillHolding(person, nudges, container),
    progressed: async (records) => {
        const now = container.clock.now();
        for (const record of records) {
            const keys = await container.ledger.submit(plan_1.catalogue, (0, followers_1.refreshCards)(record, now));
            for (const key of keys)
                container.ledger.wake(plan_1.catalogue, { kind: 'out', key });
        }
    },
});
exports.trainingNudges = trainingNudges;
const aheadDays = 14;
async function lackingGivers(sessions, container) {
    const today = (0, zone_1.dayOf)(container.clock.now(), container.organisation().office.timeZone);
    const soon = sessions.filter(({ status, proposed, facts: { day } }) => status === 'planned' && !proposed && day >= today && day <= (0, calendar_1.addDays)(today, aheadDays));
    const asked = await Promise.all(soon.map(async (session) => ((await (0, cards_1.cannotGive)(session, container)) ? [session.id] : [])));
    return new Set(asked.flat());
}
async function stillHolding(id, nudges, container) {
    const person = (0, cards_1.personIn)(container, id);
    if (!person)
        return [];
    const facts = await container.trainings.records.ofPerson(id);
    const asksGiver = nudges.some(({ kind }) => kind === 'needsGiver');
    const lacking = asksGiver ? await lackingGivers(facts.sessions, container) : new Set();
    const asked = (0, nudges_1.askedNow)(facts, container.organisation(), container.clock.now(), new Map(), lacking);
    const now = (0, nudges_1.nudgesFor)(person, asked);
    const holds = ({ subject, step }) => now.some((one) => one.subject === subject && one.step >= step);
    return nudges.filter((nudge) => nudge.kind === 'team' || holds(nudge));
}
