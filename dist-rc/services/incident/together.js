"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.leadOf = exports.mostJoined = exports.joinedTo = exports.ownRemarks = exports.toldOf = exports.standsOf = void 0;
const standsOf = ({ status, taken, process }) => {
    const closed = process?.closed ?? null;
    return {
        status,
        taken: taken && { by: taken.by, at: taken.at },
        closed: closed && {
            at: closed.at,
            ...(closed.toReporter === undefined ? {} : { toReporter: closed.toReporter }),
        },
    };
};
exports.standsOf = standsOf;
const toldOf = (incident) => incident.joined?.lead ?? (0, exports.standsOf)(incident);
exports.toldOf = toldOf;
const ownRemarks = ({ remarks }) => remarks.filter(({ from }) => from === undefined);
exports.ownRemarks = ownRemarks;
const joinedTo = ({ leads = [] }) => leads;
exports.joinedTo = joinedTo;
exports.mostJoined = 30;
const leadOf = (incident) => ({
    id: incident.id,
    about: incident.about,
    count: (0, exports.joinedTo)(incident).length,
    stands: (0, exports.standsOf)(incident),
});
exports.leadOf = leadOf;
