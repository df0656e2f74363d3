"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.looksAgainOn = looksAgainOn;
const zone_1 = require("../time/zone");
const lookEveryMonths = 3;
function looksAgainOn({ at, until, looked }, timeZone) {
    const months = (0, zone_1.dayOf)((0, zone_1.monthsAfter)(new Date(looked?.at ?? at), lookEveryMonths, timeZone), timeZone);
    return until !== undefined && until < months ? until : months;
}
