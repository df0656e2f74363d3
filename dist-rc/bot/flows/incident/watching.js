"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.incidentGauges = exports.incidentHealth = void 0;
const at_risk_1 = require("../../../services/incident/at-risk");
const roles_1 = require("../../../services/people/roles");
const mostCounted = 1_000;
exports.incidentHealth = {
    roles: ({ organisation, clock }) => (0, roles_1.holdersOf)(organisation(), 'fg', clock.now()).length > 0,
    reachable: async (container) => container.mailFrom !== null || (await somebodyReachable(container)),
    delivery: async (container) => !(await freshlyUnreached(container)),
    taken: async (container) => (await incidentsAtRisk(container)).untaken === 0,
};
const incidentGauges = async (container) => {
    const [unreached, { clocks, untaken }] = await Promise.all([
        countUnreached(container),
        incidentsAtRisk(container),
    ]);
    return {
        'veilig.statutory.undelivered': unreached,
        'veilig.clocks.at_risk': clocks,
        'veilig.reports.untaken': untaken,
    };
};
exports.incidentGauges = incidentGauges;
async function somebodyReachable({ clock, organisation, references }) {
    const people = ['fg', 'fgDeputy', 'board'].flatMap((role) => (0, roles_1.holdersOf)(organisation(), role, clock.now()));
    const found = await Promise.all(people.map(({ aadObjectId }) => references.find(aadObjectId)));
    return found.some((reference) => reference !== undefined);
}
const unreachedIn = ({ ledger }, partition) => ledger.indexed(partition, 'unreached', mostCounted);
async function countUnreached(container) {
    const partitions = await container.ledger.livePartitions();
    const lost = await Promise.all(partitions.map((partition) => unreachedIn(container, partition)));
    return lost.flat().length;
}
const freshMs = 24 * 3_600_000;
const newestLooked = 5;
async function freshlyUnreached(container) {
    const { ledger, clock } = container;
    const since = new Date(clock.now().getTime() - freshMs).toISOString();
    const found = await Promise.all((await ledger.livePartitions()).map(async (partition) => {
        const newest = (await unreachedIn(container, partition)).slice(-newestLooked);
        const items = await Promise.all(newest.map((id) => ledger.item(partition, id)));
        return items.some((item) => item !== undefined && item.state.reportedAt >= since);
    }));
    return found.some(Boolean);
}
const incidentsAtRisk = async ({ ledger, organisation, clock }) => await (0, at_risk_1.atRisk)(ledger, await ledger.livePartitions(), organisation(), clock.now());
