"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offerFigures = void 0;
exports.offerIncidents = offerIncidents;
exports.exportIncidents = exportIncidents;
exports.incidentSheetWithin = incidentSheetWithin;
exports.exportFigures = exportFigures;
const contract_1 = require("../../../services/register/contract");
const v4_1 = require("zod/v4");
const figures_1 = require("../../../cards/register/figures");
const sheet_1 = require("../../../cards/register/sheet");
const csv_1 = require("../../../cards/sheets/csv");
const pdf_1 = require("../../../cards/sheets/pdf");
const xlsx_1 = require("../../../cards/sheets/xlsx");
const formats_1 = require("../../../services/downloads/formats");
const clocks_1 = require("../../../services/incident/clocks");
const entity_1 = require("../../../services/incident/process/entity");
const systems_1 = require("../../../services/incident/process/systems");
const calendar_1 = require("../../../services/time/calendar");
const downloads_1 = require("../../routing/downloads");
const notices_1 = require("../../routing/notices");
const oversight_1 = require("./oversight");
const names_1 = require("./names");
const period = v4_1.z.object({ from: v4_1.z.iso.date(), until: v4_1.z.iso.date(), format: v4_1.z.enum(formats_1.sheetFormats) });
const ofYear = v4_1.z.object({ year: v4_1.z.coerce.number().int() });
async function offerIncidents(turn, asked, container) {
    return asked.from <= asked.until
        ? await (0, downloads_1.offerDownload)(turn, contract_1.registerDownloads.incidents, asked, container)
        : (0, notices_1.shortNotice)(turn, 'dayNotPossible');
}
async function exportIncidents({ params, person, locale }, container) {
    const { from, until, format } = period.parse(params);
    const { office } = container.organisation();
    const [first, below] = [(0, calendar_1.at)(from, '00:00', office), (0, calendar_1.at)((0, calendar_1.addDays)(until, 1), '00:00', office)];
    const { sheet, numbers } = await incidentSheetWithin(first, below, { person, locale }, container);
    await container.access.note(person, `${from}..${until}`, 'export', numbers);
    const bytes = format === 'xlsx' ? await (0, xlsx_1.toXlsx)(sheet) : (0, csv_1.toCsv)(sheet);
    return { name: `register-${from}-${until}.${format}`, contentType: formats_1.contentTypes[format], bytes };
}
async function incidentSheetWithin(from, below, { person, locale }, container) {
    const organisation = container.organisation();
    const incidents = await container.register.within(from, below, person);
    const sheet = (0, sheet_1.registerSheet)({
        locale,
        entries: incidents.map((incident) => ({
            incident,
            assessment: (0, clocks_1.assessmentOf)(incident, organisation),
            role: (0, clocks_1.roleOf)(incident),
            clients: (0, clocks_1.clientsOf)(incident),
            systems: (0, systems_1.systemsOf)(incident, organisation),
            company: (0, entity_1.entityOf)(incident, organisation)?.name ?? null,
        })),
        names: (0, names_1.namesOf)(container),
        clients: Object.fromEntries([...organisation.clients, ...incidents.flatMap(({ process }) => process?.otherClients ?? [])].map(({ id, name }) => [id, name])),
    });
    return { sheet, numbers: incidents.map(({ id }) => id) };
}
const offerFigures = (turn, { year }, container) => (0, downloads_1.offerDownload)(turn, contract_1.registerDownloads.figures, { year: String(year) }, container);
exports.offerFigures = offerFigures;
async function exportFigures({ params, person, locale }, container) {
    const { year } = ofYear.parse(params);
    const figures = await (0, oversight_1.figuresOf)(year, person, container);
    const now = container.clock.now().toISOString();
    const chart = await (0, oversight_1.chartOf)(figures, locale, oversight_1.barsOnPaper);
    const report = (0, figures_1.figuresReport)({ locale, now, year, figures, picture: null }, chart);
    return { name: `register-${year}.pdf`, contentType: 'application/pdf', bytes: await (0, pdf_1.toPdf)(report) };
}
