"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isAllowed = void 0;
exports.whenAllowed = whenAllowed;
exports.isInTime = isInTime;
const notices_1 = require("./notices");
const isAllowed = ({ affiliation, roles }, permission) => permission.affiliations.includes(affiliation) &&
    (!permission.roles || permission.roles.some((role) => roles.includes(role)));
exports.isAllowed = isAllowed;
async function whenAllowed(turn, permission, what, container, handle) {
    const { reference } = turn;
    const { affiliation } = turn.actor;
    if ((0, exports.isAllowed)(turn.actor, permission)) {
        if (!isInTime(turn, permission, container)) {
            container.refusals.note('limit', 'person', { reference });
            return (0, notices_1.shortNotice)(turn, 'tooFast');
        }
        container.log.info({ reference, what }, 'turn');
        return await handle(turn);
    }
    container.refusals.note('permission', what, { reference, affiliation });
    const belongs = permission.affiliations.includes(affiliation);
    return (0, notices_1.notice)(turn, (belongs ? permission.withoutRole : permission.refusal) ?? 'notAllowed');
}
function isInTime({ owner, automatic }, permission, { personPace, clock }) {
    if (permission.unlimited || automatic)
        return true;
    const now = clock.now().getTime();
    personPace.tidy(now);
    return personPace.reserve(owner, now, 0) !== null;
}
