"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.couldBeTold = couldBeTold;
const minute = 60_000;
function couldBeTold({ facts, reportedAt, awareAt }, moment, now) {
    const since = Math.min(Date.parse(facts.noticedAt ?? reportedAt), Date.parse(awareAt));
    return Date.parse(moment) >= since - minute && Date.parse(moment) <= now.getTime();
}
