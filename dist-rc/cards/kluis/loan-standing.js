"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.standingOf = standingOf;
const dates_1 = require("../dates");
function standingOf({ issue }, name, { now, locale }, { kluisLists }) {
    if (issue.handedInAt !== null)
        return kluisLists.unconfirmed(name, (0, dates_1.timeNear)(issue.handedInAt, now, locale));
    const due = (0, dates_1.timeNear)(issue.due, now, locale);
    return issue.due <= now ? kluisLists.late(name, due) : kluisLists.out(name, due);
}
