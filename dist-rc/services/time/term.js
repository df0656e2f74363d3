"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.termEnd = void 0;
const luxon_1 = require("luxon");
const zone_1 = require("./zone");
const termEnd = (from, { count, unit }, zone) => luxon_1.DateTime.fromISO(from, { zone: (0, zone_1.zoneNamed)(zone) })
    .plus({ [unit]: count })
    .toJSDate();
exports.termEnd = termEnd;
