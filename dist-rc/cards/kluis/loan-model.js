"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isIn = void 0;
exports.urgencyOf = urgencyOf;
const isIn = (model, ...statuses) => statuses.some((status) => status === model.loan.status);
exports.isIn = isIn;
function urgencyOf({ loan, now, remindBeforeMinutes, }) {
    if (loan.issue.handedInAt !== null)
        return 'handedIn';
    const left = Date.parse(loan.issue.due) - Date.parse(now);
    if (left <= 0)
        return 'late';
    return left <= remindBeforeMinutes * 60_000 ? 'soon' : 'calm';
}
