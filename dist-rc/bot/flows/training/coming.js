"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.comingLists = void 0;
exports.comingTo = comingTo;
const v4_1 = require("zod/v4");
const csv_1 = require("../../../cards/sheets/csv");
const xlsx_1 = require("../../../cards/sheets/xlsx");
const coming_1 = require("../../../cards/training/coming");
const formats_1 = require("../../../services/downloads/formats");
const contract_1 = require("../../../services/training/contract");
const cards_1 = require("./cards");
const offers_1 = require("./offers");
async function comingTo(session, container) {
    const { people, companies } = container.organisation();
    const names = new Map(companies.map((company) => [company.id, company.name]));
    const seats = await container.trainings.records.seatsOf(session);
    return people
        .flatMap(({ aadObjectId, name, company }) => {
        const status = seats.get(aadObjectId)?.status;
        return status === 'seated' || status === 'waiting' || status === 'attended'
            ? [{ id: aadObjectId, name, company: names.get(company) ?? company, status }]
            : [];
    })
        .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}
exports.comingLists = (0, offers_1.offering)({
    download: contract_1.trainingDownloads.coming,
    params: v4_1.z.object({ session: v4_1.z.string(), format: v4_1.z.enum(formats_1.sheetFormats) }),
    find: async ({ session: id }, person, container) => {
        const [session, known] = [await container.trainings.session(id), (0, cards_1.personIn)(container, person)];
        return session && known && (0, cards_1.mayManage)(session.owner, known, container) ? session : null;
    },
    make: async ({ id }, { format }, { locale }, container) => {
        const sheet = (0, coming_1.comingSheet)(await comingTo(id, container), locale);
        const bytes = format === 'xlsx' ? await (0, xlsx_1.toXlsx)(sheet) : (0, csv_1.toCsv)(sheet);
        return { name: `${id}.${format}`, contentType: formats_1.contentTypes[format], bytes };
    },
});
