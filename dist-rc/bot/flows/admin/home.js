"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openSettings = exports.openUpkeep = exports.openHome = void 0;
const home_1 = require("../../../cards/admin/home");
const upkeep_1 = require("../../../cards/admin/upkeep");
const deletions_1 = require("../../../services/retention/deletions");
const runs_1 = require("../../../services/retention/runs");
const guarded_1 = require("../../../services/people/guarded");
const roles_1 = require("../../../services/people/roles");
const readiness_1 = require("../../operation/readiness");
const deletions_2 = require("../../routing/deletions");
const openHome = (flows) => async ({ actor }, container) => {
    const [{ checks }, proposals, guarded] = await Promise.all([
        (0, readiness_1.checkReadiness)(container, flows),
        container.organisations.proposals(),
        guardedWait(container),
    ]);
    const { people, clients } = container.organisation();
    const counts = { people: people.length, clients: clients.length, waiting: proposals.length };
    return {
        kind: 'card',
        card: (0, home_1.renderAdminHome)({
            locale: actor.locale,
            checks: { ...checks, guarded: guarded ? 'failing' : 'ok' },
            ...counts,
        }),
    };
};
exports.openHome = openHome;
async function guardedWait({ organisation, clock, references }) {
    const people = guarded_1.guardedRoles.flatMap((role) => (0, roles_1.holdersOf)(organisation(), role, clock.now()));
    const ids = [...new Set(people.map(({ aadObjectId }) => aadObjectId))];
    const waits = await Promise.all(ids.map((id) => references.waits(id)));
    return waits.includes(true);
}
const dayMs = 24 * 60 * 60_000;
const shownDays = 90;
const mostShown = 60;
const openUpkeep = (flows) => async ({ actor }, container) => {
    const now = container.clock.now();
    const from = new Date(now.getTime() - shownDays * dayMs);
    const [runs, deletions] = await Promise.all([
        (0, runs_1.purgeRuns)(container.ledger),
        (0, deletions_1.deletionsWithin)(container.ledger, from, new Date(now.getTime() + 1)),
    ]);
    const deleted = deletions.slice(-mostShown).reverse();
    const words = (0, deletions_2.deletionWords)(flows, actor.locale);
    return { kind: 'card', card: (0, upkeep_1.renderUpkeep)({ locale: actor.locale, runs, deleted, words }) };
};
exports.openUpkeep = openUpkeep;
const openSettings = ({ actor }, container) => ({
    kind: 'card',
    card: (0, upkeep_1.renderSettings)({ locale: actor.locale, settings: container.shownSettings }),
});
exports.openSettings = openSettings;
