"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.evidenceViewOf = void 0;
exports.showOverview = showOverview;
exports.offerEvidence = offerEvidence;
exports.exportEvidence = exportEvidence;
exports.ownRecords = ownRecords;
const letters_1 = require("../../../services/language/letters");
const contract_1 = require("../../../services/training/contract");
const v4_1 = require("zod/v4");
const bars_1 = require("../../../cards/charts/bars");
const elements_1 = require("../../../cards/shared/elements");
const csv_1 = require("../../../cards/sheets/csv");
const pdf_1 = require("../../../cards/sheets/pdf");
const xlsx_1 = require("../../../cards/sheets/xlsx");
const texts_1 = require("../../../cards/texts");
const evidence_1 = require("../../../cards/training/evidence");
const personal_data_1 = require("../../../cards/training/personal-data");
const overview_1 = require("../../../cards/training/overview");
const formats_1 = require("../../../services/downloads/formats");
const calendar_1 = require("../../../services/time/calendar");
const zone_1 = require("../../../services/time/zone");
const audience_1 = require("../../../services/training/audience");
const evidence_2 = require("../../../services/training/evidence");
const overview_2 = require("../../../services/training/overview");
const downloads_1 = require("../../routing/downloads");
const notices_1 = require("../../routing/notices");
const choices_1 = require("./choices");
async function showOverview(turn, _data, container) {
    const { locale } = turn.actor;
    const now = container.clock.now();
    const organisation = container.organisation();
    const duties = (0, overview_2.overviewOf)(await container.trainings.records.everything(), organisation, now);
    const today = (0, zone_1.dayOf)(now, organisation.office.timeZone);
    const card = (0, overview_1.renderOverview)({
        locale,
        now: now.toISOString(),
        duties,
        people: turn.actor.roles.some((role) => audience_1.trainerRoles.includes(role)) ? (0, choices_1.choosablePeople)(container) : [],
        names: namesIn(organisation),
        picture: await chartOf(duties, locale),
        period: { from: (0, calendar_1.addDays)(today, -365), until: today },
    });
    return { kind: 'card', card };
}
const namesIn = ({ people }) => Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name]));
const mostBars = 6;
async function chartOf(duties, locale) {
    const { trainingLists } = (0, texts_1.textsFor)(locale);
    const all = [
        ...summed(duties.flatMap(({ companies }) => companies)),
        ...summed(duties.flatMap(({ serviceLines }) => serviceLines)),
    ];
    const shares = all.slice(0, mostBars);
    if (shares.length === 0)
        return null;
    const png = await (0, bars_1.barChart)(shares.map(({ name, done, of }) => ({
        label: (0, letters_1.clipped)(name, 34),
        share: of === 0 ? 1 : done / of,
        note: trainingLists.percent(done, of),
    })));
    const words = shares.map(({ name, done, of }) => `${name} ${trainingLists.percent(done, of)}`).join(', ');
    const left = all.slice(mostBars).map(({ name }) => name);
    return { ...(0, elements_1.pictureOf)(png, trainingLists.chartAlt(words)), left };
}
function summed(shares) {
    const names = [...new Set(shares.map(({ name }) => name))];
    const sum = (name, what) => shares.filter((share) => share.name === name).reduce((total, share) => total + share[what], 0);
    return names.map((name) => ({ name, done: sum(name, 'done'), of: sum(name, 'of') }));
}
const period = v4_1.z.object({ from: v4_1.z.iso.date(), until: v4_1.z.iso.date(), format: v4_1.z.enum(formats_1.evidenceFormats) });
async function offerEvidence(turn, data, container) {
    const asked = period.safeParse(data);
    return asked.success && asked.data.from <= asked.data.until
        ? await (0, downloads_1.offerDownload)(turn, contract_1.trainingDownloads.evidence, asked.data, container)
        : (0, notices_1.shortNotice)(turn, 'dayNotPossible');
}
async function exportEvidence({ params, locale }, container) {
    const { from, until, format } = period.parse(params);
    const view = await (0, exports.evidenceViewOf)({ from, until }, locale, container);
    const produce = {
        xlsx: () => (0, xlsx_1.toXlsx)((0, evidence_1.evidenceSheet)(view)),
        csv: () => (0, csv_1.toCsv)((0, evidence_1.evidenceSheet)(view)),
        pdf: () => (0, pdf_1.toPdf)((0, evidence_1.evidenceReport)(view)),
    };
    const name = `kennissessies-${from}-${until}.${format}`;
    return { name, contentType: formats_1.contentTypes[format], bytes: await produce[format]() };
}
const evidenceViewOf = async (days, locale, container) => evidenceView(await container.trainings.records.everything(), days, locale, container);
exports.evidenceViewOf = evidenceViewOf;
const always = { from: '0000-01-01', until: '9999-12-31' };
async function ownRecords(person, { locale }, container) {
    const records = await container.trainings.records.ofPerson(person);
    const seats = records.sessions.flatMap((session) => {
        const seat = records.seats.get(session.id)?.get(person);
        return seat ? [{ session, seat }] : [];
    });
    const evidence = (0, evidence_1.evidenceSheet)(evidenceView(records, always, locale, container));
    const names = namesIn(container.organisation());
    const exceptions = (0, personal_data_1.ownExceptions)(records.exceptions?.get(person) ?? [], names, locale);
    const openings = (0, personal_data_1.ownOpenings)(await container.trainings.records.openingsOf(person), locale);
    return [
        (0, personal_data_1.ownSeats)(seats, locale),
        exceptions,
        openings,
        { ...evidence, name: (0, texts_1.textsFor)(locale).personalData.evidence },
    ];
}
function evidenceView(facts, days, locale, container) {
    const organisation = container.organisation();
    const lines = (0, evidence_2.evidenceOf)(facts, days, organisation);
    return {
        locale,
        period: { from: days.from, until: days.until },
        lines,
        total: (0, evidence_2.totalHash)(lines),
        topicName: (id) => (0, choices_1.topicName)(organisation, id, locale),
    };
}
