"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offerPack = void 0;
exports.exportPack = exportPack;
const contract_1 = require("../../../services/register/contract");
const node_crypto_1 = require("node:crypto");
const v4_1 = require("zod/v4");
const access_sheet_1 = require("../../../cards/register/access-sheet");
const anchor_1 = require("../../../cards/register/anchor");
const evidence_pack_1 = require("../../../cards/register/evidence-pack");
const csv_1 = require("../../../cards/sheets/csv");
const pdf_1 = require("../../../cards/sheets/pdf");
const zip_1 = require("../../../cards/sheets/zip");
const texts_1 = require("../../../cards/texts");
const deletions_1 = require("../../../services/retention/deletions");
const calendar_1 = require("../../../services/time/calendar");
const deletions_2 = require("../../routing/deletions");
const downloads_1 = require("../../routing/downloads");
const notices_1 = require("../../routing/notices");
const exports_1 = require("./exports");
const names_1 = require("./names");
const oversight_1 = require("./oversight");
const period = v4_1.z.object({ from: v4_1.z.iso.date(), until: v4_1.z.iso.date() });
const offerPack = async (turn, asked, container) => asked.from <= asked.until
    ? await (0, downloads_1.offerDownload)(turn, contract_1.registerDownloads.pack, asked, container)
    : (0, notices_1.shortNotice)(turn, 'dayNotPossible');
exports.offerPack = offerPack;
async function exportPack({ params, person, locale }, container, flows) {
    const days = period.parse(params);
    const { sheets, numbers } = await filesOf(days, { person, locale }, container, flows);
    await container.access.note(person, `${days.from}..${days.until}`, 'export', numbers);
    const files = sheets.map(({ name, sheet }) => ({ name, bytes: (0, csv_1.toCsv)(sheet), rows: sheet.rows.length }));
    const tables = files.map(({ name: file, bytes, rows }) => {
        return { file, rows, bytes: bytes.length, sha256: (0, node_crypto_1.createHash)('sha256').update(bytes).digest('hex') };
    });
    const { pack } = (0, texts_1.textsFor)(locale).register;
    const bytes = await (0, zip_1.toZip)([
        { name: `${pack.file}.pdf`, bytes: await (0, pdf_1.toPdf)((0, evidence_pack_1.packReport)({ locale, period: days, tables })) },
        { name: 'SHA256SUMS', bytes: Buffer.from((0, evidence_pack_1.checksums)(tables), 'utf8') },
        ...files,
    ], days.until);
    return { name: `${pack.file}-${days.from}-${days.until}.zip`, contentType: 'application/zip', bytes };
}
async function filesOf({ from, until }, reader, container, flows) {
    const { office } = container.organisation();
    const [first, below] = [(0, calendar_1.at)(from, '00:00', office), (0, calendar_1.at)((0, calendar_1.addDays)(until, 1), '00:00', office)];
    const { files } = (0, texts_1.textsFor)(reader.locale).register.pack;
    const { sheet, numbers } = await (0, exports_1.incidentSheetWithin)(first, below, reader, container);
    const others = [];
    for (const { evidence } of flows)
        others.push(...((await evidence?.({ from, until, first, below }, reader, container)) ?? []));
    const deletions = await deletionsShownTo(reader.person, first, below, container);
    const sheets = [
        { name: files.incidents, sheet },
        ...others.sort((one, other) => one.name.localeCompare(other.name, 'en')),
        {
            name: files.access,
            sheet: (0, access_sheet_1.accessSheet)(reader.locale, await (0, oversight_1.accessWithin)(first, below, reader.person, container), (0, names_1.namesOf)(container)),
        },
        { name: files.anchor, sheet: (0, anchor_1.anchorSheet)(reader.locale, await container.anchors.latest(until)) },
        {
            name: files.verification,
            sheet: (0, anchor_1.verificationSheet)(reader.locale, await (0, oversight_1.verifiedFor)(reader.person, container)),
        },
        {
            name: files.deletions,
            sheet: (0, evidence_pack_1.deletionSheet)(reader.locale, deletions, (0, deletions_2.deletionWords)(flows, reader.locale)),
        },
    ];
    return { sheets, numbers };
}
async function deletionsShownTo(person, first, below, container) {
    const deletions = await (0, deletions_1.deletionsWithin)(container.ledger, first, below);
    const withheld = await container.register.withheld(deletions.map(({ item }) => item), person);
    return deletions.filter(({ item }) => !withheld.has(item));
}
