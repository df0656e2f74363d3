"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offerLoans = void 0;
exports.exportLoans = exportLoans;
exports.evidenceOfLoans = evidenceOfLoans;
exports.personsLoans = personsLoans;
const contract_1 = require("../../../services/kluis/contract");
const v4_1 = require("zod/v4");
const export_1 = require("../../../cards/kluis/export");
const personal_data_1 = require("../../../cards/kluis/personal-data");
const csv_1 = require("../../../cards/sheets/csv");
const xlsx_1 = require("../../../cards/sheets/xlsx");
const texts_1 = require("../../../cards/texts");
const formats_1 = require("../../../services/downloads/formats");
const loans_1 = require("../../../services/kluis/loans");
const zone_1 = require("../../../services/time/zone");
const downloads_1 = require("../../routing/downloads");
const cards_1 = require("./cards");
const params = v4_1.z.object({ format: v4_1.z.enum(formats_1.sheetFormats) });
const offerLoans = (turn, { format }, container) => (0, downloads_1.offerDownload)(turn, contract_1.kluisDownloads.loans, { format }, container);
exports.offerLoans = offerLoans;
async function exportLoans(offer, container) {
    const { format } = params.parse(offer.params);
    const sheet = sheetOf(await container.loans.all(), offer.locale, container);
    await container.safe.noteExport(offer.person, format);
    const bytes = format === 'xlsx' ? await (0, xlsx_1.toXlsx)(sheet) : (0, csv_1.toCsv)(sheet);
    const day = (0, zone_1.dayOf)(container.clock.now(), container.organisation().office.timeZone);
    return { name: `kluis-${day}.${format}`, contentType: formats_1.contentTypes[format], bytes };
}
async function evidenceOfLoans({ first, below }, { person, locale }, container) {
    const within = (loans) => loans.filter(({ askedAt }) => askedAt >= first.toISOString() && askedAt < below.toISOString());
    const [loans, drills] = await Promise.all([container.loans.all(), container.loans.drills()]);
    const practised = within(drills);
    await container.safe.noteExport(person, 'csv');
    const { files } = (0, texts_1.textsFor)(locale).register.pack;
    return [
        { name: files.safe, sheet: sheetOf(within(loans), locale, container) },
        ...(practised.length === 0
            ? []
            : [{ name: files.safeDrills, sheet: sheetOf(practised, locale, container) }]),
    ];
}
async function personsLoans(person, locale, container) {
    const { loans } = container;
    const all = [...(await loans.loansOf(person)), ...(await loans.loansOf(person, loans_1.drillPartition))];
    return (0, personal_data_1.ownLoans)(exportModel(all, locale, container));
}
const sheetOf = (loans, locale, container) => (0, export_1.loanSheet)(exportModel(loans, locale, container));
function exportModel(loans, locale, container) {
    const organisation = container.organisation();
    return {
        locale,
        loans,
        names: (0, cards_1.namesOf)(organisation),
        clients: Object.fromEntries(organisation.clients.map(({ id, name }) => [id, name])),
    };
}
