"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offerAnchor = void 0;
exports.exportAnchor = exportAnchor;
const v4_1 = require("zod/v4");
const anchor_1 = require("../../../cards/register/anchor");
const csv_1 = require("../../../cards/sheets/csv");
const texts_1 = require("../../../cards/texts");
const formats_1 = require("../../../services/downloads/formats");
const contract_1 = require("../../../services/register/contract");
const zone_1 = require("../../../services/time/zone");
const downloads_1 = require("../../routing/downloads");
const asked = v4_1.z.object({ day: v4_1.z.iso.date() });
const offerAnchor = (turn, _data, container) => (0, downloads_1.offerDownload)(turn, contract_1.registerDownloads.anchor, { day: (0, zone_1.dayOf)(container.clock.now(), container.organisation().office.timeZone) }, container);
exports.offerAnchor = offerAnchor;
async function exportAnchor({ params, locale }, container) {
    const { day } = asked.parse(params);
    const anchor = await container.anchors.latest(day);
    const { anchorFile } = (0, texts_1.textsFor)(locale).register;
    return {
        name: `${anchorFile}-${anchor?.day ?? day}.csv`,
        contentType: formats_1.contentTypes.csv,
        bytes: (0, csv_1.toCsv)((0, anchor_1.anchorSheet)(locale, anchor)),
    };
}
