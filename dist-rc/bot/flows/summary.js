"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.summaryFlow = void 0;
const nudges_1 = require("../../cards/texts/nudges");
const incident_settings_1 = require("../../services/people/incident-settings");
const summary_1 = require("../../cards/nudges/summary");
const plain_1 = require("../../cards/shared/plain");
const texts_1 = require("../../cards/texts");
const dates_1 = require("../../cards/dates");
const lessons_1 = require("../../services/incident/lessons");
const contract_1 = require("../../services/incident/contract");
const contract_2 = require("../../services/nudges/contract");
const rounds_1 = require("../../services/nudges/rounds");
const retention_1 = require("../../services/nudges/retention");
const calendar_1 = require("../../services/time/calendar");
const zone_1 = require("../../services/time/zone");
const flow_1 = require("../routing/flow");
const tasks_1 = require("./incident/tasks");
const seats_1 = require("./training/seats");
const group = { affiliations: ['group'], refusal: 'trainingOnlyGroup' };
exports.summaryFlow = {
    id: 'digest',
    commands: [],
    actions: (0, flow_1.answering)(contract_2.summaryActions, (0, flow_1.allowed)(group, { view: look, snooze, open })),
    cards: { [contract_2.summaryCards.day]: postedSummary },
    onTimer: ({ cause }, container) => {
        container.rounds.start(cause);
        return Promise.resolve();
    },
    daily: (container) => container.rounds.begin(),
    retention: retention_1.summaryRetention,
    deletions: nudges_1.summaryDeletions,
    accepts: { hurry: ({ idempotencyKey: form }, container) => container.rounds.hurry(form) },
};
async function postedSummary({ person, account, locale, state }, container) {
    const summary = state;
    if (!summary?.at)
        return (0, plain_1.renderNeutral)(locale);
    const fresh = container.clock.now().getTime() - Date.parse(summary.at) < rounds_1.freshMs;
    const lines = fresh ? summary.lines : await container.rounds.stillHolding(person, summary.lines);
    return lines.length === 0 ? null : summaryCard({ ...summary, lines }, account, locale, container);
}
function summaryCard(summary, account, locale, container) {
    const { kinds, nudges } = (0, texts_1.textsFor)(locale);
    return (0, summary_1.renderSummary)({
        locale,
        summary,
        snoozeDays: container.organisation().training.snoozeDays,
        kindName: (kind) => {
            const known = incident_settings_1.incidentKinds.find((one) => one === kind);
            if (known !== undefined)
                return kinds.names[known];
            return kind === lessons_1.unsortedKind ? nudges.unsorted : kind;
        },
        ...(account === null ? {} : { userId: account }),
    });
}
async function look(turn, _data, container) {
    const { person, locale } = turn.actor;
    const summaries = container.summaries;
    await summaries.see(person);
    const summary = await summaries.find(person);
    const card = summary.day === null ? (0, plain_1.renderNeutral)(locale) : summaryCard(summary, turn.account, locale, container);
    return { kind: 'card', card };
}
async function snooze(turn, _data, container) {
    const { person, locale } = turn.actor;
    const { office, training } = container.organisation();
    const until = (0, calendar_1.addDays)((0, zone_1.dayOf)(container.clock.now(), office.timeZone), training.snoozeDays);
    await container.summaries.see(person);
    await container.summaries.snooze(person, until);
    return { kind: 'text', text: (0, texts_1.textsFor)(locale).nudges.snoozed((0, dates_1.dayName)(until, locale)) };
}
async function open(turn, { record }, container) {
    await container.summaries.see(turn.actor.person);
    return contract_1.incidentNumber.safeParse(record).success
        ? await (0, tasks_1.openTask)(turn, { incident: record }, container)
        : await (0, seats_1.current)(turn, record, container);
}
