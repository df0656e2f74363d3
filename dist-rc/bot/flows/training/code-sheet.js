"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.codeSheets = void 0;
const v4_1 = require("zod/v4");
const pdf_1 = require("../../../cards/sheets/pdf");
const code_sheet_1 = require("../../../cards/training/code-sheet");
const formats_1 = require("../../../services/downloads/formats");
const code_1 = require("../../../services/training/code");
const contract_1 = require("../../../services/training/contract");
const times_1 = require("../../../services/training/times");
const cards_1 = require("./cards");
const offers_1 = require("./offers");
exports.codeSheets = (0, offers_1.offering)({
    download: contract_1.trainingDownloads.codeSheet,
    params: v4_1.z.object({ session: v4_1.z.string() }),
    find: printable,
    make: async (session, _asked, { locale }, container) => {
        const organisation = container.organisation();
        const opens = new Date((0, times_1.startOf)(session.facts, organisation).getTime() - times_1.codeOpensBefore);
        const closes = new Date((0, times_1.endOf)(session.facts, organisation).getTime() + times_1.codeClosesAfter);
        const sheet = (0, code_sheet_1.codeSheet)({
            locale,
            session,
            code: (0, code_1.codeOf)(session.id, container.secrets.signing),
            counts: { from: opens.toISOString(), until: closes.toISOString() },
            organiser: (0, cards_1.personIn)(container, session.owner)?.name ?? '–',
        });
        return { name: `${session.id}-code.pdf`, contentType: formats_1.contentTypes.pdf, bytes: await (0, pdf_1.toPdf)(sheet) };
    },
});
async function printable({ session: id }, person, container) {
    const [file, known] = [await container.trainings.find(id, person), (0, cards_1.personIn)(container, person)];
    if (!file || !known || file.session.status !== 'planned')
        return null;
    return (0, cards_1.mayPrint)(file.session, known, container) ? file.session : null;
}
