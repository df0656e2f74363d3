"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Linked = exports.lengthOf = void 0;
exports.groupsOf = groupsOf;
const signs_1 = require("./signs");
function groupsOf({ count, value, gap }) {
    const groups = [];
    for (let at = 0; at < count; at += 1) {
        if (!(0, signs_1.isDigit)(value[at]))
            continue;
        const from = at;
        while (at + 1 < count && (0, signs_1.isDigit)(value[at + 1]) && gap[at + 1] === 0)
            at += 1;
        const linked = groups.at(-1)?.to === from && (gap[from] ?? 0) <= signs_1.longestGap;
        groups.push({ from, to: at + 1, linked });
    }
    return groups;
}
const lengthOf = (group) => (group ? group.to - group.from : 0);
exports.lengthOf = lengthOf;
class Linked {
    groups;
    at;
    constructor(groups, at) {
        this.groups = groups;
        this.at = at;
    }
    group(place) {
        for (let next = this.at + 1; next <= this.at + place; next += 1)
            if (this.groups[next]?.linked !== true)
                return undefined;
        return this.groups[this.at + place];
    }
    groupsWith(length) {
        let total = 0;
        for (let next = this.at; total < length; next += 1) {
            const group = this.groups[next];
            if (!group || (next > this.at && !group.linked))
                return 0;
            total += (0, exports.lengthOf)(group);
            if (total === length)
                return next + 1 - this.at;
        }
        return 0;
    }
}
exports.Linked = Linked;
