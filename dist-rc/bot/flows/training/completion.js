"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.completions = void 0;
const v4_1 = require("zod/v4");
const csv_1 = require("../../../cards/sheets/csv");
const xlsx_1 = require("../../../cards/sheets/xlsx");
const completion_1 = require("../../../cards/training/completion");
const formats_1 = require("../../../services/downloads/formats");
const zone_1 = require("../../../services/time/zone");
const completion_2 = require("../../../services/training/completion");
const contract_1 = require("../../../services/training/contract");
const offers_1 = require("./offers");
exports.completions = (0, offers_1.offering)({
    download: contract_1.trainingDownloads.completion,
    params: v4_1.z.object({ format: v4_1.z.enum(formats_1.sheetFormats) }),
    find: async (_asked, _person, container) => await container.trainings.records.everything(),
    make: async (records, { format }, { locale }, container) => {
        const [organisation, now] = [container.organisation(), container.clock.now()];
        const sheet = (0, completion_1.completionSheet)((0, completion_2.completionOf)(records, organisation, now), locale);
        const bytes = format === 'xlsx' ? await (0, xlsx_1.toXlsx)(sheet) : (0, csv_1.toCsv)(sheet);
        const day = (0, zone_1.dayOf)(now, organisation.office.timeZone);
        return { name: `stand-${day}.${format}`, contentType: formats_1.contentTypes[format], bytes };
    },
});
