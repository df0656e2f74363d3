"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dropAnchor = exports.barsOnPaper = void 0;
exports.showFigures = showFigures;
exports.figuresOf = figuresOf;
exports.chartOf = chartOf;
exports.showAccess = showAccess;
exports.showAccessOf = showAccessOf;
exports.accessWithin = accessWithin;
exports.verify = verify;
exports.verifiedFor = verifiedFor;
const letters_1 = require("../../../services/language/letters");
const bars_1 = require("../../../cards/charts/bars");
const figures_1 = require("../../../cards/register/figures");
const reports_1 = require("../../../cards/register/reports");
const elements_1 = require("../../../cards/shared/elements");
const texts_1 = require("../../../cards/texts");
const yearly_1 = require("../../../services/register/yearly");
const handlers_1 = require("../../../services/incident/handlers");
const signing_1 = require("../../../services/incident/process/signing");
const calendar_1 = require("../../../services/time/calendar");
const month_1 = require("../../../services/time/month");
const zone_1 = require("../../../services/time/zone");
const notices_1 = require("../../routing/notices");
const names_1 = require("./names");
const barsOnCard = 6;
exports.barsOnPaper = 12;
async function showFigures(turn, { year }, container) {
    const { person, locale } = turn.actor;
    const figures = await figuresOf(year, person, container);
    const png = await chartOf(figures, locale, barsOnCard);
    const { register } = (0, texts_1.textsFor)(locale);
    const words = (0, figures_1.kindBars)(figures, locale, barsOnCard).map(({ label, note }) => `${label} ${note}`);
    const card = (0, figures_1.renderFigures)({
        locale,
        now: container.clock.now().toISOString(),
        year,
        figures,
        picture: png && (0, elements_1.pictureOf)(png, register.chartAlt(words.join(', '))),
    });
    return { kind: 'card', card };
}
async function figuresOf(year, person, container) {
    const organisation = container.organisation();
    const { from, until } = (0, month_1.yearSpan)(year, organisation.office.timeZone);
    const incidents = await container.register.within(from, until, person);
    return (0, yearly_1.yearlyFigures)(incidents, organisation, container.clock.now());
}
async function chartOf(figures, locale, most) {
    const bars = (0, figures_1.kindBars)(figures, locale, most);
    return bars.length === 0
        ? null
        : await (0, bars_1.barChart)(bars.map((bar) => ({ ...bar, label: (0, letters_1.clipped)(bar.label, 34) })));
}
async function showAccess(turn, _data, container) {
    const { person, locale } = turn.actor;
    const now = container.clock.now();
    const month = (0, zone_1.dayOf)(now, container.organisation().office.timeZone).slice(0, 7);
    const entries = await accessShownTo(person, month, container);
    await container.access.note(person, 'access', 'register');
    return {
        kind: 'card',
        card: (0, reports_1.renderAccess)({ locale, now: now.toISOString(), entries, names: (0, names_1.namesOf)(container) }),
    };
}
async function showAccessOf(turn, { incident: id }, container) {
    const { person, locale } = turn.actor;
    const file = await container.incidents.find(id);
    const organisation = container.organisation();
    const now = container.clock.now();
    const mine = file &&
        ((0, handlers_1.mayHandle)(file.incident, organisation, person, now) ||
            ((0, signing_1.concernsDeciders)(file.incident) && (0, handlers_1.mayDecide)(file.incident, organisation, person, now)));
    if (!mine)
        return (0, notices_1.notice)(turn, 'notFound');
    const month = (0, zone_1.dayOf)(now, organisation.office.timeZone).slice(0, 7);
    const all = [...(await container.access.of(month))].reverse();
    const entries = all.filter(({ incident, incidents = [] }) => incident === id || incidents.includes(id));
    await container.access.note(person, id, 'register');
    const shown = entries.map(({ incidents: _, ...entry }) => entry);
    const names = (0, names_1.namesOf)(container);
    return {
        kind: 'card',
        card: (0, reports_1.renderAccess)({ locale, now: now.toISOString(), entries: shown, names, of: id }),
    };
}
async function accessShownTo(person, month, container) {
    return await withoutWithheld([...(await container.access.of(month))].reverse(), person, container);
}
async function accessWithin(first, below, person, container) {
    const { office } = container.organisation();
    const today = (0, calendar_1.at)((0, zone_1.dayOf)(container.clock.now(), office.timeZone), '00:00', office);
    const [from, end] = [first.toISOString(), (below < today ? below : today).toISOString()];
    const entries = [];
    for (const month of (0, month_1.monthsWithin)(first, new Date(end), office.timeZone))
        entries.push(...(await container.access.of(month)));
    const ofPeriod = entries.filter((entry) => from <= entry.at && entry.at < end);
    return await withoutWithheld(ofPeriod, person, container);
}
async function withoutWithheld(entries, person, container) {
    const numbers = entries.flatMap(({ incident, incidents = [] }) => [incident, ...incidents]);
    const withheld = await container.register.withheld(numbers, person);
    return entries
        .filter(({ incident }) => !withheld.has(incident))
        .map(({ incidents, ...entry }) => incidents ? { ...entry, incidents: incidents.filter((number) => !withheld.has(number)) } : entry);
}
async function verify(turn, _data, container) {
    const { person, locale } = turn.actor;
    const verification = await verifiedFor(person, container);
    const now = container.clock.now().toISOString();
    return { kind: 'card', card: (0, reports_1.renderVerification)({ locale, now, verification }) };
}
async function verifiedFor(person, container) {
    const { entries, faults, older } = await container.anchors.verify();
    const numbers = faults.flatMap((fault) => ('key' in fault ? itemsIn(fault.key) : []));
    const withheld = await container.register.withheld(numbers, person);
    return {
        entries,
        older,
        faults: faults.map((fault) => 'key' in fault && itemsIn(fault.key).some((item) => withheld.has(item))
            ? { ...fault, key: fault.key.split('|', 1)[0] ?? '' }
            : fault),
    };
}
const itemsIn = (key) => key.split('|');
const dropAnchor = (container) => container.anchors.drop();
exports.dropAnchor = dropAnchor;
