"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DrillLine = exports.drillMark = exports.drillBanner = exports.isDrill = void 0;
const isDrill = (id) => id.startsWith('OEF-');
exports.isDrill = isDrill;
const drillBanner = (id, { drill }) => (0, exports.isDrill)(id) ? [{ style: 'accent', title: drill.title, lines: [drill.marked] }] : [];
exports.drillBanner = drillBanner;
const drillMark = (id, { drill }) => (0, exports.isDrill)(id) ? [drill.title] : [];
exports.drillMark = drillMark;
class DrillLine {
    drawn;
    constructor(drawn) {
        this.drawn = drawn;
    }
}
exports.DrillLine = DrillLine;
