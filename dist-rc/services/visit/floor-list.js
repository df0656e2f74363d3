"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rolleeOf = void 0;
exports.lineOf = lineOf;
function lineOf(visit, nameOf) {
    const { id, facts, host, arrival } = visit;
    return {
        id,
        name: facts.name,
        company: facts.company,
        host: nameOf(host),
        people: facts.people,
        where: visit.status === 'collected' ? 'upstairs' : 'below',
        since: arrival.at,
    };
}
const rolleeOf = ({ id, name, company, host, people }) => ({
    id,
    name,
    company,
    host,
    people,
});
exports.rolleeOf = rolleeOf;
